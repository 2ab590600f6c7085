package dev.scabbard.core.local.excalibur.files;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.exef.Quarantine;
import dev.scabbard.core.local.excalibur.call.BodyReader;
import dev.scabbard.core.local.excalibur.call.Call;
import dev.scabbard.core.local.excalibur.call.Rejection;
import dev.scabbard.core.local.excalibur.call.Replies;
import dev.scabbard.core.local.excalibur.users.Listeners;
import dev.scabbard.core.local.storage.Incoming;
import dev.scabbard.core.local.storage.UserVault;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.local.storage.VaultLocation;
import dev.scabbard.core.local.web.Answer;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.NameForm;
import dev.scabbard.core.protocol.dialect.UploadForm;
import dev.scabbard.core.protocol.names.FileNames;
import java.io.IOException;

/// Takes a file in: the outer layer is opened on the way to a file aside, which comes to its place only when the tag
/// has matched and nothing was missing. Whatever happens, an older file of that name is there whole until then.
public final class UploadAction {

    private final Users users;
    private final Exef exef;
    private final BodyReader bodies;
    private final Listeners listeners;
    private final UploadForm form;
    private final NameForm names;

    /// @param exef opens the outer layer
    /// @param bodies tells which bodies have one
    /// @param listeners told of each file
    /// @param dialect decides on how its place is said
    public UploadAction(Users users, Exef exef, BodyReader bodies, Listeners listeners, Dialect dialect) {
        this.users = users;
        this.exef = exef;
        this.bodies = bodies;
        this.listeners = listeners;
        this.form = dialect.requests().upload();
        this.names = dialect.server().names();
    }

    Answer upload(Call call) throws IOException {
        boolean overwrite = call.query().flag("force");
        if (names == NameForm.DATABASE && call.parameter().startsWith("/")) {
            // Such a server stumbles over it (Excalibur 0.8, details 24).
            return Replies.text(500, "Internal Server Error");
        }
        VaultLocation file = target(call);
        UserVault vault = users.vault(call.signedIn().account());
        vault.requireRoom(file, overwrite);
        if (vault.freeSpace() < call.body().length()) {
            throw new Rejection(507, "There is not enough room on the disk");
        }
        try (Incoming incoming = vault.receive()) {
            receive(call, incoming);
            vault.put(incoming, file, overwrite);
        }
        listeners.changed(call.signedIn().account(), file.parent().path());
        return switch (names) {
            case FILE_SYSTEM -> Replies.text(201, "File uploaded");
            case DATABASE -> Answer.empty(201);
        };
    }

    private VaultLocation target(Call call) {
        VaultLocation path = VaultLocation.parse(names, call.parameter());
        VaultLocation file =
                switch (form) {
                    case FOLDER_AND_NAME -> {
                        String name = ChangingActions.relative(call.query().required("name"));
                        VaultLocation named = path.then(names, name);
                        requireSuffix(name);
                        yield named;
                    }
                    case FULL_PATH -> path;
                };
        requireSuffix(file.isRoot() ? "" : file.name());
        return file;
    }

    private void requireSuffix(String name) {
        boolean enough = switch (names) {
            case FILE_SYSTEM -> FileNames.visible(name).isPresent();
            case DATABASE -> name.endsWith(FileNames.SUFFIX);
        };
        if (!enough) {
            throw new Rejection(417, "The name has to end in .exef");
        }
    }

    private void receive(Call call, Incoming incoming) throws IOException {
        if (!bodies.isSealed(call.body())) {
            call.body().stream().transferTo(incoming);
            return;
        }
        try {
            exef.open(call.body().stream(), new Aside(incoming), call.signedIn().masterKey());
        } catch (ExefProblem e) {
            throw bodies.notOpened("The body is not whole, or not encrypted with the session's key");
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
