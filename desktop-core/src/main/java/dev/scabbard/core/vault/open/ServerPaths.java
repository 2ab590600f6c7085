package dev.scabbard.core.vault.open;

import dev.scabbard.core.protocol.listing.Item;
import dev.scabbard.core.protocol.names.FileNames;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.names.StoredNames;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns places in a vault into the server's paths and back (Excalibur 0.2, A.7; E 4.6): parts joined by `/`, as they
/// are stored, files with `.exef`, the root `.`.
public final class ServerPaths {

    private static final String ROOT = ".";

    private final StoredNames names;

    /// @param names the vault's
    public ServerPaths(StoredNames names) {
        this.names = names;
    }

    /// The path of a folder.
    ///
    /// @throws ItemProblem.NotActionable when a name on the way cannot be addressed
    public String folder(VaultPath path) {
        return names.folder(addressable(path));
    }

    /// The path of a file.
    ///
    /// @throws ItemProblem.NotActionable when a name on the way cannot be addressed
    public String file(VaultPath path) {
        return names.file(addressable(path));
    }

    /// The path of something that is there.
    ///
    /// @throws ItemProblem.NotActionable when a name on the way cannot be addressed
    /// @throws ItemProblem.RootNotPossible for the root
    public String entry(Entry entry) {
        if (entry.path().isRoot()) {
            throw new ItemProblem.RootNotPossible();
        }
        return switch (entry) {
            case FileEntry file -> file(file.path());
            case FolderEntry folder -> folder(folder.path());
        };
    }

    /// The stored name of something that is there, a file's with `.exef`.
    public String leaf(Entry entry) {
        return names.leaf(entry.path().parent().segments(), entry.name(), entry instanceof FileEntry);
    }

    /// The stored name for a new file.
    ///
    /// @throws dev.scabbard.core.protocol.FileNameProblem when the server cannot take it, or nobody should make it
    public String newFile(String name) {
        return names.newLeaf(name, true);
    }

    /// The stored name for a new folder.
    ///
    /// @throws dev.scabbard.core.protocol.FileNameProblem when the server cannot take it, or nobody should make it
    public String newFolder(String name) {
        return names.newLeaf(name, false);
    }

    /// How the names are stored.
    public StoredNames names() {
        return names;
    }

    /// What to look for on the server, where names are as they are stored.
    public List<String> queries(String text) {
        return names.queries(text);
    }

    /// Where a file lies that the server names by its whole path.
    ///
    /// @return empty when no client can show such a place
    public Optional<VaultPath> shown(Item.FileItem file) {
        List<String> leaves = Stream.of(file.fullPath().split("/"))
                .filter(name -> !name.isEmpty() && !name.equals(ROOT))
                .toList();
        if (leaves.isEmpty() || !leaves.getLast().equals(file.name())) {
            return Optional.empty();
        }
        return names.shownFile(leaves).map(VaultPath::new);
    }

    /// Where a folder lies that the server names by its whole path.
    ///
    /// @return empty when that is not known here
    public Optional<VaultPath> shownFolder(List<String> leaves) {
        return names.shownFolder(leaves).map(VaultPath::new);
    }

    /// A thing has another name, or lies somewhere else.
    ///
    /// @param leaf its stored name now
    public void renamed(Entry from, Entry to, String leaf) {
        gone(from);
        names.stored(to.path().parent().segments(), to.name(), to instanceof FileEntry, leaf);
    }

    /// A thing is no longer there.
    public void gone(Entry entry) {
        names.gone(entry.path().parent().segments(), entry.name(), entry instanceof FileEntry);
    }

    /// Refuses what the change of all names holds in its place.
    ///
    /// @throws VaultStateProblem.NamesBeingChanged when a thing must stay where it is until that is finished
    public void requireNotHeld(Entry entry) {
        if (!entry.path().isRoot()
                && names.isHeld(entry.path().parent().segments(), entry.name(), entry instanceof FileEntry)) {
            throw new VaultStateProblem.NamesBeingChanged();
        }
    }

    private static List<String> addressable(VaultPath path) {
        for (String segment : path.segments()) {
            if (!FileNames.isActionable(segment)) {
                throw new ItemProblem.NotActionable(segment);
            }
        }
        return path.segments();
    }
}
