package dev.scabbard.core.local.excalibur.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.local.storage.Account;
import dev.scabbard.core.local.storage.VaultEntry;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.names.FileNames;
import java.net.URLConnection;
import java.util.List;
import java.util.Optional;

/// Tells of folders and files as the server's release does (Excalibur, A.7, E 4.5 and F): of files those whose names
/// end in `.exef`.
final class Listing {

    private final Dialect dialect;
    private final Exef exef;

    Listing(Dialect dialect) {
        this.dialect = dialect;
        this.exef = dialect.exef();
    }

    /// A folder with what is in it.
    ///
    /// @param account whose it is: the name of a vault's root
    /// @param asStored whether sizes are those on disk
    ObjectNode folder(Account account, VaultEntry folder, List<VaultEntry> entries, boolean asStored) {
        boolean isRoot = folder.location().isRoot();
        ObjectNode object = node(isRoot ? rootName(account) : folder.location().name(), folder, "directory");
        ArrayNode items = object.putArray("items");
        for (VaultEntry entry : entries) {
            item(entry, asStored).ifPresent(items::add);
        }
        return object;
    }

    /// One item; empty for a file that is none for clients.
    ///
    /// @param asStored whether its size is that on disk
    Optional<ObjectNode> item(VaultEntry entry, boolean asStored) {
        return switch (dialect.server().names()) {
            case FILE_SYSTEM -> fileSystemItem(entry, asStored);
            case DATABASE -> Optional.of(databaseItem(entry, asStored));
        };
    }

    private Optional<ObjectNode> fileSystemItem(VaultEntry entry, boolean asStored) {
        String name = entry.location().name();
        return switch (entry) {
            case VaultEntry.Folder folder -> Optional.of(node(name, folder, "directory").putNull("items"));
            case VaultEntry.File file ->
                FileNames.visible(name)
                        .map(visible -> node(name, file, "file")
                                .put("size", size(file, asStored))
                                .put("mimetype", mediaType(visible).orElse(null)));
        };
    }

    private ObjectNode databaseItem(VaultEntry entry, boolean asStored) {
        String name = entry.location().name();
        return switch (entry) {
            case VaultEntry.Folder folder -> node(name, folder, "directory");
            case VaultEntry.File file -> node(name, file, "file").put("size", size(file, asStored));
        };
    }

    private ObjectNode node(String name, VaultEntry entry, String type) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("fullpath", entry.location().path())
                .put("type", type);
        return dialect.capabilities().has(Capability.CREATION_TIME)
                ? node.put("creation_time", entry.created().getEpochSecond())
                : node;
    }

    private String rootName(Account account) {
        return switch (dialect.server().names()) {
            case FILE_SYSTEM -> account.username();
            case DATABASE -> account.id();
        };
    }

    private long size(VaultEntry.File file, boolean asStored) {
        return asStored ? file.storedSize() : exef.longestPlaintext(file.storedSize());
    }

    private static Optional<String> mediaType(String visibleName) {
        int dot = visibleName.lastIndexOf('.');
        // The extension alone: the JDK's guess stops at a # in the name.
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(URLConnection.guessContentTypeFromName("name" + visibleName.substring(dot)));
    }
}
