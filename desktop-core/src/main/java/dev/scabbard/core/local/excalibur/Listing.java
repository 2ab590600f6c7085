package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.storage.VaultEntry;
import dev.scabbard.core.local.storage.VaultLocation;
import dev.scabbard.core.protocol.DirectoryListing;
import dev.scabbard.core.protocol.FileNames;
import dev.scabbard.core.protocol.Item;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;

/// Tells what is in a folder as Excalibur 0.2 does (A.7): folders, and the files whose names end in `.exef`.
final class Listing {

    private final String username;
    private final LongUnaryOperator told;

    /// @param username the name that the root of the vault goes by
    /// @param told makes the size that is told of a stored size, in bytes
    Listing(String username, LongUnaryOperator told) {
        this.username = username;
        this.told = told;
    }

    DirectoryListing of(VaultLocation folder, List<VaultEntry> entries) {
        List<Item> items = new ArrayList<>(entries.size());
        for (VaultEntry entry : entries) {
            String name = entry.location().name();
            String path = entry.location().path();
            switch (entry) {
                case VaultEntry.Folder inner -> items.add(new Item.FolderItem(name, path));
                case VaultEntry.File file ->
                    FileNames.visible(name)
                            .map(visible -> new Item.FileItem(name, path, size(file), mediaType(visible)))
                            .ifPresent(items::add);
            }
        }
        return new DirectoryListing(folder.isRoot() ? username : folder.name(), folder.path(), items);
    }

    private OptionalLong size(VaultEntry.File file) {
        return OptionalLong.of(told.applyAsLong(file.storedSize()));
    }

    private static Optional<String> mediaType(String visibleName) {
        int dot = visibleName.lastIndexOf('.');
        // The extension alone: the JDK's guess stops at a # in the name.
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(URLConnection.guessContentTypeFromName("name" + visibleName.substring(dot)));
    }
}
