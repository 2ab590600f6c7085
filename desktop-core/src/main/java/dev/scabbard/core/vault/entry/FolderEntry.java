package dev.scabbard.core.vault.entry;

import java.time.Instant;
import java.util.Optional;

/// A folder in a vault.
///
/// @param path where it lies
/// @param created when it was made, by the server's clock; empty when the server does not tell
public record FolderEntry(VaultPath path, Optional<Instant> created) implements Entry {

    /// A folder of which only the place is known.
    public FolderEntry(VaultPath path) {
        this(path, Optional.empty());
    }

    @Override
    public FolderEntry at(VaultPath other) {
        return new FolderEntry(other, created);
    }
}
