package dev.scabbard.core.local.excalibur.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.scabbard.core.local.excalibur.call.BodyReader;
import dev.scabbard.core.local.excalibur.call.Call;
import dev.scabbard.core.local.excalibur.call.Replies;
import dev.scabbard.core.local.storage.UserVault;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.local.storage.VaultEntry;
import dev.scabbard.core.local.storage.VaultLocation;
import dev.scabbard.core.local.web.Answer;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.NameForm;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/// What a signed-in user sees of their own files and folders.
public final class ReadingActions {

    private static final String OCTETS = "application/octet-stream";

    private final Users users;
    private final Listing listing;
    private final BodyReader bodies;
    private final Dialect dialect;
    private final NameForm names;
    private final long maxUpload;

    /// @param bodies reads what is sent
    /// @param dialect decides on the forms of listings
    /// @param maxUpload the largest file in bytes
    public ReadingActions(Users users, BodyReader bodies, Dialect dialect, long maxUpload) {
        this.users = users;
        this.listing = new Listing(dialect);
        this.bodies = bodies;
        this.dialect = dialect;
        this.names = dialect.server().names();
        this.maxUpload = maxUpload;
    }

    Answer list(Call call) throws IOException {
        VaultLocation location = location(call);
        VaultEntry folder = vault(call).get(location);
        if (folder instanceof VaultEntry.File && names == NameForm.DATABASE) {
            // The reply would be no folder, which such a server notices too late (Excalibur 0.8, details 8).
            return Replies.text(500, "Internal Server Error");
        }
        return Replies.json(
                200,
                listing.folder(call.signedIn().account(), folder, vault(call).list(location), asStored(call)));
    }

    Answer download(Call call) throws IOException {
        FileChannel file = vault(call).open(location(call));
        try {
            return new Answer(200, new Answer.Body.Stream(OCTETS, file.size(), () -> Channels.newInputStream(file)));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    Answer all(Call call) throws IOException {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        boolean asStored = asStored(call);
        for (VaultEntry entry : vault(call).all()) {
            listing.item(entry, asStored).ifPresent(items::add);
        }
        return Replies.json(200, items);
    }

    Answer count(Call call) throws IOException {
        return Replies.json(200, IntNode.valueOf(vault(call).all().size()));
    }

    Answer search(Call call) throws IOException {
        String wanted = bodies.text(call, dialect.requests().otherText());
        Search search = new Search(wanted, call.query().number("limit", 5), call.query().share("score_threshold", 0.6));
        boolean asStored = asStored(call);
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        for (Search.Hit hit : search.in(vault(call).all())) {
            listing.item(hit.file(), asStored).ifPresent(item -> found.addArray().add(item).add(hit.score()));
        }
        return Replies.json(200, found);
    }

    Answer checkPath(Call call) throws IOException {
        return switch (vault(call).find(location(call)).orElse(null)) {
            case VaultEntry.File file -> Answer.empty(200);
            case VaultEntry.Folder folder -> Answer.empty(202);
            case null -> Answer.empty(404);
        };
    }

    Answer checkFolder(Call call) throws IOException {
        return Answer.empty(vault(call).isEmpty(location(call)) ? 200 : 202);
    }

    Answer checkSize(Call call) {
        return Answer.empty(call.query().size("size") > maxUpload ? 416 : 200);
    }

    private boolean asStored(Call call) {
        return switch (dialect.server().size()) {
            case WITH_EXEF_HEADER -> call.query().flag("with_exef_header");
            case INCLUDE_EXEF_SIZE -> call.query().flag("include_exef_size");
            case STORED -> true;
        };
    }

    private VaultLocation location(Call call) {
        return VaultLocation.parse(names, call.parameter());
    }

    private UserVault vault(Call call) {
        return users.vault(call.signedIn().account());
    }
}
