package dev.scabbard.core.local.excalibur.files;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.scabbard.core.local.excalibur.call.BodyReader;
import dev.scabbard.core.local.excalibur.call.Call;
import dev.scabbard.core.local.excalibur.call.Rejection;
import dev.scabbard.core.local.excalibur.call.Replies;
import dev.scabbard.core.local.excalibur.users.Listeners;
import dev.scabbard.core.local.storage.UserVault;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.local.storage.VaultEntry;
import dev.scabbard.core.local.storage.VaultLocation;
import dev.scabbard.core.local.web.Answer;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.NameForm;
import dev.scabbard.core.protocol.dialect.RequestForms;
import dev.scabbard.core.protocol.names.FileNames;
import java.io.IOException;

/// What a signed-in user does to their own files and folders, uploads apart, in the order in which the server's release
/// looks at what could be wrong (Excalibur, A.7; 0.8, details 25 and 26).
public final class ChangingActions {

    private final Users users;
    private final BodyReader bodies;
    private final Listeners listeners;
    private final RequestForms requests;
    private final NameForm names;

    /// @param bodies reads what is sent
    /// @param listeners told of each change
    /// @param dialect decides on what names may be, and on the order of checks
    public ChangingActions(Users users, BodyReader bodies, Listeners listeners, Dialect dialect) {
        this.users = users;
        this.bodies = bodies;
        this.listeners = listeners;
        this.requests = dialect.requests();
        this.names = dialect.server().names();
    }

    Answer makeFolder(Call call) throws IOException {
        VaultLocation parent = location(call);
        String name = bodies.text(call, requests.folderName());
        switch (names) {
            case FILE_SYSTEM -> vault(call).makeFolder(parent, parent.then(names, relative(name)));
            case DATABASE -> {
                vault(call).requireFolder(parent);
                vault(call).makeFolder(parent, parent.child(names, leaf(name)));
            }
        }
        // The only one to tell the path as it was written (Excalibur 0.8, details 27).
        changed(call, call.parameter().isEmpty() ? "." : call.parameter());
        return done(201, "Directory created");
    }

    Answer rename(Call call) throws IOException {
        VaultLocation from = location(call);
        String name = bodies.text(call, requests.otherText());
        switch (names) {
            case FILE_SYSTEM -> {
                VaultLocation to = from.parent().then(names, relative(name));
                vault(call).move(from, name.isEmpty() ? from : to);
            }
            case DATABASE -> renameLeaf(vault(call), from, name);
        }
        changed(call, from.parent().path());
        return done(200, "Item renamed");
    }

    private void renameLeaf(UserVault vault, VaultLocation from, String name) throws IOException {
        VaultEntry entry = vault.get(from);
        leaf(name);
        VaultLocation to = from.parent().child(names, name);
        if (entry instanceof VaultEntry.File && !name.endsWith(FileNames.SUFFIX)) {
            throw new Rejection(417, "Renamed file needs to end with `.exef`");
        }
        if (!to.equals(from)) {
            vault.move(from, to);
        }
    }

    /// A name without a way.
    private static String leaf(String name) {
        if (name.indexOf('/') >= 0) {
            throw new Rejection(400, "Illegal or invalid name");
        }
        return name;
    }

    Answer move(Call call) throws IOException {
        VaultLocation from = location(call);
        VaultLocation folder = VaultLocation.parse(names, bodies.text(call, requests.otherText()));
        UserVault vault = vault(call);
        vault.get(from);
        VaultLocation to = folder.child(names, from.name());
        vault.requireFolder(folder);
        vault.move(from, to);
        changed(call, folder.path());
        return done(200, "Item moved");
    }

    Answer delete(Call call) throws IOException {
        VaultLocation location = location(call);
        VaultEntry deleted = vault(call).delete(location, call.query().flag("as_dir"), call.query().flag("force"));
        changed(call, location.parent().path());
        return Replies.json(deleted instanceof VaultEntry.Folder ? 202 : 200, NullNode.instance);
    }

    private Answer done(int status, String words) {
        return switch (names) {
            case FILE_SYSTEM -> Replies.text(status, words);
            case DATABASE -> Answer.empty(status);
        };
    }

    private void changed(Call call, String folder) {
        listeners.changed(call.signedIn().account(), folder);
    }

    private VaultLocation location(Call call) {
        return VaultLocation.parse(names, call.parameter());
    }

    private UserVault vault(Call call) {
        return users.vault(call.signedIn().account());
    }

    /// A name that a client gives is taken from where it is said; one that begins at the root would leave the vault.
    static String relative(String name) {
        if (name.startsWith("/")) {
            throw new Rejection(406, "The path leads out of the vault");
        }
        return name;
    }
}
