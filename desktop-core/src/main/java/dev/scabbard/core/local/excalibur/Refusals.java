package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.excalibur.call.Rejection;
import dev.scabbard.core.local.storage.Refusal;
import dev.scabbard.core.protocol.dialect.NameForm;

/// The statuses for what cannot be done with files and folders (Excalibur, A.7; E 4.5).
final class Refusals {

    private Refusals() {}

    /// @param names decides what a wrong name or place is
    static Rejection rejection(Refusal refusal, NameForm names) {
        boolean database = names == NameForm.DATABASE;
        return switch (refusal.reason()) {
            case NOT_FOUND -> new Rejection(404, "Not found");
            // In a database nothing leads out: what is left is a folder that would go into itself.
            case OUTSIDE -> new Rejection(database ? 409 : 406, "The path leads out of the vault");
            case NAME_IMPOSSIBLE -> new Rejection(database ? 400 : 406, "This name cannot be used");
            case NAME_TOO_LONG -> new Rejection(414, "The name is too long");
            case EXISTS -> new Rejection(409, "There is already something of this name");
            case ROOT -> new Rejection(412, "This cannot be done with the root of a vault");
            case IS_FOLDER -> new Rejection(400, "This is a directory");
            case NOT_EMPTY -> new Rejection(417, "The directory is not empty");
        };
    }
}
