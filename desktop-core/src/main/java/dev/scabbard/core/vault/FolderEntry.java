package dev.scabbard.core.vault;

import java.time.Instant;
import java.util.Optional;

/// A folder in a vault.
///
/// @param path where it lies
/// @param created when it was made, where the server says so
public record FolderEntry(VaultPath path, Optional<Instant> created) implements Entry {

    /// A folder of which nothing is known but where it lies.
    public FolderEntry(VaultPath path) {
        this(path, Optional.empty());
    }

    @Override
    public String name() {
        return path.name();
    }

    @Override
    public FolderEntry at(VaultPath other) {
        return new FolderEntry(other, created);
    }
}
