package dev.scabbard.core.local.excalibur;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.local.storage.Refusal;
import dev.scabbard.core.local.storage.UserVault;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.local.storage.VaultEntry;
import dev.scabbard.core.local.storage.VaultLocation;
import dev.scabbard.core.local.web.Answer;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.function.LongUnaryOperator;

/// What a signed-in user does with their own files and folders, uploads apart.
final class FileActions {

    private static final String OCTETS = "application/octet-stream";

    private final Users users;
    private final Exef exef;
    private final long maxUpload;

    FileActions(Users users, Exef exef, long maxUpload) {
        this.users = users;
        this.exef = exef;
        this.maxUpload = maxUpload;
    }

    Answer list(Call call) throws IOException {
        VaultLocation folder = VaultLocation.parse(call.parameter());
        Listing listing = new Listing(
                call.signedIn().account().username(),
                call.query().flag("with_exef_header") ? LongUnaryOperator.identity() : exef::longestPlaintext);
        return Replies.json(200, listing.of(folder, vault(call).list(folder)).toJson());
    }

    Answer download(Call call) throws IOException {
        FileChannel file = vault(call).open(VaultLocation.parse(call.parameter()));
        try {
            return new Answer(200, new Answer.Body.Stream(OCTETS, file.size(), () -> Channels.newInputStream(file)));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    Answer makeFolder(Call call) throws IOException {
        VaultLocation parent = VaultLocation.parse(call.parameter());
        String name = relative(BodyReader.text(call.body(), exef, call.signedIn().masterKey()));
        vault(call).makeFolder(parent, parent.then(name));
        return Replies.text(201, "Directory created");
    }

    Answer rename(Call call) throws IOException {
        VaultLocation from = VaultLocation.parse(call.parameter());
        String name = relative(BodyReader.text(call.body()));
        VaultLocation to = from.parent().then(name);
        vault(call).move(from, name.isEmpty() ? from : to);
        return Replies.text(200, "Item renamed");
    }

    Answer delete(Call call) throws IOException {
        VaultEntry deleted = vault(call)
                .delete(
                        VaultLocation.parse(call.parameter()),
                        call.query().flag("as_dir"),
                        call.query().flag("force"));
        return Replies.json(deleted instanceof VaultEntry.Folder ? 202 : 200, NullNode.instance);
    }

    Answer checkPath(Call call) throws IOException {
        return switch (vault(call).find(VaultLocation.parse(call.parameter())).orElse(null)) {
            case VaultEntry.File file -> Answer.empty(200);
            case VaultEntry.Folder folder -> Answer.empty(202);
            case null -> Answer.empty(404);
        };
    }

    Answer checkFolder(Call call) throws IOException {
        return Answer.empty(vault(call).isEmpty(VaultLocation.parse(call.parameter())) ? 200 : 202);
    }

    Answer checkSize(Call call) {
        return Answer.empty(call.query().size("size") > maxUpload ? 416 : 200);
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

    /// The status for what cannot be done (Excalibur 0.2, A.7).
    static Rejection rejection(Refusal refusal) {
        return switch (refusal.reason()) {
            case NOT_FOUND -> new Rejection(404, "Not found");
            case OUTSIDE -> new Rejection(406, "The path leads out of the vault");
            case NAME_IMPOSSIBLE -> new Rejection(406, "This name cannot be used");
            case NAME_TOO_LONG -> new Rejection(414, "The name is too long");
            case EXISTS -> new Rejection(409, "There is already something of this name");
            case ROOT -> new Rejection(412, "This cannot be done with the root of a vault");
            case IS_FOLDER -> new Rejection(400, "This is a directory");
            case NOT_EMPTY -> new Rejection(417, "The directory is not empty");
        };
    }
}
