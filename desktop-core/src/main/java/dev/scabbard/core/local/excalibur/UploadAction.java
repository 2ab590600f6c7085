package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.exef.Quarantine;
import dev.scabbard.core.local.storage.Incoming;
import dev.scabbard.core.local.storage.UserVault;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.local.storage.VaultLocation;
import dev.scabbard.core.local.web.Answer;
import dev.scabbard.core.protocol.FileNames;
import java.io.IOException;

/// Takes a file in: the outer layer is opened on the way to a file aside, which comes to its place only when the tag
/// has matched and nothing was missing. Whatever happens, an older file of that name is there whole until then.
final class UploadAction {

    private final Users users;
    private final Exef exef;

    UploadAction(Users users, Exef exef) {
        this.users = users;
        this.exef = exef;
    }

    Answer upload(Call call) throws IOException {
        VaultLocation folder = VaultLocation.parse(call.parameter());
        String name = FileActions.relative(call.query().required("name"));
        boolean overwrite = call.query().flag("force");
        VaultLocation file = folder.then(name);
        if (!name.endsWith(FileNames.SUFFIX) || FileNames.visible(file.name()).isEmpty()) {
            throw new Rejection(417, "The name has to end in .exef");
        }
        UserVault vault = users.vault(call.signedIn().account());
        vault.requireRoom(file, overwrite);
        if (vault.freeSpace() < call.body().length()) {
            throw new Rejection(507, "There is not enough room on the disk");
        }
        try (Incoming incoming = vault.receive()) {
            receive(call, incoming);
            vault.put(incoming, file, overwrite);
        }
        return Replies.text(201, "File uploaded");
    }

    private void receive(Call call, Incoming incoming) throws IOException {
        if (!call.body().encrypted()) {
            call.body().stream().transferTo(incoming);
            return;
        }
        try {
            exef.open(call.body().stream(), new Aside(incoming), call.signedIn().masterKey());
        } catch (ExefProblem e) {
            throw new Rejection(400, "The body is not whole, or not encrypted with the session's key");
        }
    }

    /// Writes aside; the file is put in its place, or removed, by whoever opened it.
    private record Aside(Incoming incoming) implements Quarantine {

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            incoming.write(b, off, len);
        }

        @Override
        public void release() {}

        @Override
        public void discard() {}
    }
}
