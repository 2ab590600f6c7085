package dev.scabbard.core.vault;

import dev.scabbard.core.excalibur.FileClient;
import dev.scabbard.core.excalibur.FileOutcome;
import dev.scabbard.core.excalibur.FileResult;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.DirectoryListing;
import dev.scabbard.core.protocol.FileNames;
import dev.scabbard.core.protocol.Item;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Folders and the things in them, but for their content: what [Vault] does with listings, names and deletion.
final class VaultItems {

    private final FileClient files;
    private final FileSizes sizes;

    VaultItems(FileClient files) {
        this.files = files;
        this.sizes = new FileSizes(files.dialect());
    }

    Folder list(VaultPath folder, Cancellation cancellation) {
        DirectoryListing listing = files.list(ServerPaths.folder(folder), cancellation)
                .orElseThrow(() -> new ItemProblem.NotThere(folder.label()));
        List<Entry> entries = new ArrayList<>(listing.items().size());
        for (Item item : listing.items()) {
            entryOf(folder, item, sizes).ifPresent(entries::add);
        }
        return new Folder(folder, entries, listing.items().size() - entries.size());
    }

    /// What an item of a listing is to be shown as; empty when it cannot be.
    static Optional<Entry> entryOf(VaultPath folder, Item item, FileSizes sizes) {
        return switch (item) {
            case Item.FileItem file ->
                FileNames.visible(file.name())
                        .filter(VaultItems::canBeShown)
                        .map(name -> sizes.entry(folder.child(name), file));
            case Item.FolderItem child ->
                Optional.of(child.name())
                        .filter(VaultItems::canBeShown)
                        .map(name -> new FolderEntry(folder.child(name), child.created()));
        };
    }

    /// What the server tells of the sizes of files.
    FileSizes sizes() {
        return sizes;
    }

    private static boolean canBeShown(String name) {
        return !name.isEmpty() && name.indexOf('/') < 0;
    }

    FolderEntry createFolder(VaultPath parent, String name, Cancellation cancellation) {
        FileNames.checkFolder(name);
        String where = ServerPaths.folder(parent);
        FolderEntry made = new FolderEntry(parent.child(name));
        FileResult result = files.makeFolder(where, name, cancellation);
        return switch (result.outcome()) {
            case DONE -> made;
            case MISSING -> throw new ItemProblem.NotThere(parent.label());
            case TAKEN -> {
                if (result.repeated() && isFolder(made, cancellation)) {
                    yield made; // the attempt that broke had been carried out
                }
                throw new ItemProblem.NameTaken(name);
            }
            default -> throw new ItemProblem.NameRefused(name);
        };
    }

    private boolean isFolder(FolderEntry folder, Cancellation cancellation) {
        return files.checkPath(ServerPaths.entry(folder), cancellation) == FileOutcome.DONE_FOLDER;
    }

    Entry rename(Entry entry, String newName, Cancellation cancellation) {
        String from = ServerPaths.entry(entry);
        if (newName.equals(entry.name())) {
            return entry;
        }
        VaultPath to = entry.path().parent();
        return switch (entry) {
            case FileEntry file -> {
                String stored = FileNames.stored(newName);
                FileEntry renamed = file.at(to.child(newName));
                requireRenamed(files.rename(from, stored, cancellation), entry, renamed, cancellation);
                yield renamed;
            }
            case FolderEntry folder -> {
                FileNames.checkFolder(newName);
                FolderEntry renamed = folder.at(to.child(newName));
                requireRenamed(files.rename(from, newName, cancellation), entry, renamed, cancellation);
                yield renamed;
            }
        };
    }

    private void requireRenamed(FileResult result, Entry from, Entry to, Cancellation cancellation) {
        switch (result.outcome()) {
            case DONE -> {
                // renamed
            }
            case MISSING -> {
                boolean wasUs = result.repeated()
                        && files.checkPath(ServerPaths.entry(to), cancellation) != FileOutcome.MISSING;
                if (!wasUs) {
                    throw new ItemProblem.NotThere(from.name());
                }
            }
            case TAKEN -> throw new ItemProblem.NameTaken(to.name());
            case ROOT -> throw new ItemProblem.RootNotPossible();
            default -> throw new ItemProblem.NameRefused(to.name());
        }
    }

    boolean isEmpty(FolderEntry folder, Cancellation cancellation) {
        return switch (files.checkFolder(ServerPaths.folder(folder.path()), cancellation)) {
            case DONE -> true;
            case DONE_FOLDER -> false;
            default -> throw new ItemProblem.NotThere(folder.path().label());
        };
    }

    void delete(Entry entry, boolean withContent, Cancellation cancellation) {
        String path = ServerPaths.entry(entry);
        FileResult result =
                switch (entry) {
                    case FileEntry _ -> files.deleteFile(path, cancellation);
                    case FolderEntry _ -> files.deleteFolder(path, withContent, cancellation);
                };
        switch (result.outcome()) {
            case DONE -> {
                // gone
            }
            case MISSING -> {
                if (!result.repeated()) {
                    throw new ItemProblem.NotThere(entry.name());
                }
            }
            case NOT_EMPTY -> throw new ItemProblem.FolderNotEmpty(entry.name());
            case ROOT -> throw new ItemProblem.RootNotPossible();
            default -> throw new IllegalStateException("a deletion has no such outcome");
        }
    }
}
