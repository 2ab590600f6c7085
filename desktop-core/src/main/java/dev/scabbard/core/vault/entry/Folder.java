package dev.scabbard.core.vault.entry;

import java.util.List;
import java.util.Optional;

/// What a folder held when the server was asked.
///
/// @param path the folder
/// @param entries its files and folders, in the server's order, which means nothing
/// @param leftOut how many things the server named in a way that no client can show (an empty name, a slash in it)
public record Folder(VaultPath path, List<Entry> entries, int leftOut) {

    public Folder {
        entries = List.copyOf(entries);
    }

    /// The replacements of files in this folder that seem to have broken off, or are at work in this moment: here, in
    /// another program or on another computer. `Vault#resumption` leaves out those of this vault.
    public List<InterruptedReplacement> interrupted() {
        return InterruptedReplacements.in(this);
    }

    /// The entry called exactly `name`, a file before a folder.
    public Optional<Entry> entry(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .min((one, other) -> Boolean.compare(one instanceof FolderEntry, other instanceof FolderEntry));
    }
}
