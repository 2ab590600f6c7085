package dev.scabbard.core.excalibur;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefProblem;
import java.util.Optional;

/// A reply to a signed request as it came.
///
/// @param status its status
/// @param encrypted whether it says that its body is encrypted
/// @param body as it came; empty when it was taken in elsewhere
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawAnswer(int status, boolean encrypted, byte[] body) {

    private static final byte[] NOTHING = {};

    static boolean isEncrypted(Optional<String> header) {
        return header.filter(value -> value.equalsIgnoreCase("true")).isPresent();
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    /// The plain body of a success.
    ///
    /// @throws SessionProblem.DowngradeRefused when it is due encrypted and is not
    /// @throws SessionProblem.ReplyDamaged when it does not open under the master key
    byte[] opened(Exef exef, SessionKeys keys, boolean encryptionDue) {
        if (!isSuccess()) {
            return NOTHING;
        }
        if (encryptionDue && !encrypted) {
            throw new SessionProblem.DowngradeRefused();
        }
        if (!encrypted) {
            return body;
        }
        try {
            return exef.open(keys.masterKey(), body);
        } catch (ExefProblem e) {
            throw new SessionProblem.ReplyDamaged();
        }
    }
}
