package dev.scabbard.core.vault.open;

import dev.scabbard.core.excalibur.FileClient;
import dev.scabbard.core.excalibur.FileOutcome;
import dev.scabbard.core.excalibur.FileResult;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.listing.DirectoryListing;
import dev.scabbard.core.protocol.listing.Item;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FileSizes;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.names.StoredNames;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Folders and the things in them, but for their content: what `Vault` does with listings, names and deletion.
public final class VaultItems {

    private final FileClient files;
    private final ServerPaths paths;
    private final FileSizes sizes;

    /// @param files the server's
    /// @param paths what places are called there
    public VaultItems(FileClient files, ServerPaths paths) {
        this.files = files;
        this.paths = paths;
        this.sizes = new FileSizes(files.dialect());
    }

    /// What is in a folder.
    ///
    /// @throws ItemProblem.NotThere when there is no such folder
    /// @throws ItemProblem.NotActionable when a name on the way cannot be addressed
    public Folder list(VaultPath folder, Cancellation cancellation) {
        DirectoryListing listing = files.list(paths.folder(folder), cancellation)
                .orElseThrow(() -> new ItemProblem.NotThere(folder.label()));
        List<Entry> entries = entriesOf(folder, listing.items(), paths.names(), sizes);
        return new Folder(folder, entries, listing.items().size() - entries.size());
    }

    /// What the items of a listing are to be shown as; those that cannot be are left out.
    static List<Entry> entriesOf(VaultPath folder, List<Item> items, StoredNames names, FileSizes sizes) {
        List<Optional<String>> shown = names.shown(folder.segments(), items);
        List<Entry> entries = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            shown.get(i).ifPresent(name -> entries.add(entryOf(folder.child(name), item, sizes)));
        }
        return entries;
    }

    private static Entry entryOf(VaultPath path, Item item, FileSizes sizes) {
        return switch (item) {
            case Item.FileItem file -> sizes.entry(path, file);
            case Item.FolderItem folder -> new FolderEntry(path, folder.created());
        };
    }

    /// What the server tells of the sizes of files.
    public FileSizes sizes() {
        return sizes;
    }

    /// Makes a folder.
    ///
    /// @throws dev.scabbard.core.protocol.FileNameProblem when the server cannot take the name
    /// @throws ItemProblem.NameTaken when there is something of that name
    /// @throws ItemProblem.NotThere when `parent` is gone
    public FolderEntry createFolder(VaultPath parent, String name, Cancellation cancellation) {
        String leaf = paths.newFolder(name);
        String where = paths.folder(parent);
        FolderEntry made = new FolderEntry(parent.child(name));
        FileResult result = files.makeFolder(where, leaf, cancellation);
        return switch (result.outcome()) {
            case DONE -> {
                paths.renamed(made, made, leaf);
                yield made;
            }
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
        return files.checkPath(paths.entry(folder), cancellation) == FileOutcome.DONE_FOLDER;
    }

    /// Gives an entry another name in the same folder.
    ///
    /// @param newName without `.exef`
    /// @return the entry under its new name
    /// @throws dev.scabbard.core.protocol.FileNameProblem when the server cannot take the name
    /// @throws ItemProblem.NameTaken when there is something of that name
    /// @throws ItemProblem.NotThere when it is gone
    public Entry rename(Entry entry, String newName, Cancellation cancellation) {
        String from = paths.entry(entry);
        if (newName.equals(entry.name())) {
            return entry;
        }
        String leaf = entry instanceof FileEntry ? paths.newFile(newName) : paths.newFolder(newName);
        paths.requireNotHeld(entry);
        Entry renamed = entry.at(entry.path().parent().child(newName));
        requireRenamed(files.rename(from, leaf, cancellation), entry, renamed, cancellation);
        paths.renamed(entry, renamed, leaf);
        return renamed;
    }

    private void requireRenamed(FileResult result, Entry from, Entry to, Cancellation cancellation) {
        switch (result.outcome()) {
            case DONE -> {
                // renamed
            }
            case MISSING -> {
                boolean wasUs = result.repeated()
                        && files.checkPath(paths.entry(to), cancellation) != FileOutcome.MISSING;
                if (!wasUs) {
                    throw new ItemProblem.NotThere(from.name());
                }
            }
            case TAKEN -> throw new ItemProblem.NameTaken(to.name());
            case ROOT -> throw new ItemProblem.RootNotPossible();
            default -> throw new ItemProblem.NameRefused(to.name());
        }
    }

    /// Whether a folder has anything in it, things that a listing leaves out included.
    ///
    /// @throws ItemProblem.NotThere when it is gone
    public boolean isEmpty(FolderEntry folder, Cancellation cancellation) {
        return switch (files.checkFolder(paths.folder(folder.path()), cancellation)) {
            case DONE -> true;
            case DONE_FOLDER -> false;
            default -> throw new ItemProblem.NotThere(folder.path().label());
        };
    }

    /// Deletes a file or a folder, for good.
    ///
    /// @param withContent for folders: whether to delete what is in it too
    /// @throws ItemProblem.FolderNotEmpty when the folder has something in it and `withContent` is false
    /// @throws ItemProblem.NotThere when it is gone already
    public void delete(Entry entry, boolean withContent, Cancellation cancellation) {
        String path = paths.entry(entry);
        FileResult result =
                switch (entry) {
                    case FileEntry _ -> files.deleteFile(path, cancellation);
                    case FolderEntry _ -> files.deleteFolder(path, withContent, cancellation);
                };
        paths.gone(entry);
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
