package dev.scabbard.core.vault.copy;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The new vault as far as it was looked at: each folder is listed once, and what is added is remembered. A file and a
/// folder of one name are two things.
final class CopyTarget {

    private final Vault vault;
    private final Cancellation cancellation;
    private final Map<VaultPath, Held> folders = new HashMap<>();

    /// What a folder holds.
    private record Held(Map<String, FileEntry> files, Set<String> folders) {

        Held() {
            this(new HashMap<>(), new HashSet<>());
        }

        void add(Entry entry) {
            switch (entry) {
                case FileEntry file -> files.put(file.name(), file);
                case FolderEntry folder -> folders.add(folder.name());
            }
        }
    }

    CopyTarget(Vault vault, Cancellation cancellation) {
        this.vault = vault;
        this.cancellation = cancellation;
    }

    /// Makes a folder unless it is there.
    ///
    /// @throws ItemProblem.NotThere when the one that is to hold it is missing
    void makeFolder(VaultPath folder) {
        Held parent = held(folder.parent());
        if (!parent.folders().contains(folder.name())) {
            parent.add(vault.createFolder(folder.parent(), folder.name(), cancellation));
            folders.put(folder, new Held());
        }
    }

    /// Whether there is such a folder.
    boolean hasFolder(VaultPath folder) {
        return held(folder.parent()).folders().contains(folder.name());
    }

    /// The file of this path; empty when there is none.
    Optional<FileEntry> file(VaultPath path) {
        return Optional.ofNullable(held(path.parent()).files().get(path.name()));
    }

    /// A file was brought there.
    void brought(FileEntry file) {
        held(file.path().parent()).add(file);
    }

    /// Deletes a file.
    void delete(FileEntry file) {
        vault.delete(file, false);
        held(file.path().parent()).files().remove(file.name());
    }

    private Held held(VaultPath folder) {
        Held known = folders.get(folder);
        if (known == null) {
            known = new Held();
            vault.list(folder, cancellation).entries().forEach(known::add);
            folders.put(folder, known);
        }
        return known;
    }

    /// Looks at everything anew from now on.
    void forget() {
        folders.clear();
    }
}
