package dev.scabbard.core.local.storage;

import java.time.Instant;

/// What a vault holds at one place.
public sealed interface VaultEntry {

    /// Where it is.
    VaultLocation location();

    /// When it was made, or, of a file, last uploaded. A new name or place changes nothing of it.
    Instant created();

    /// A folder.
    record Folder(VaultLocation location, Instant created) implements VaultEntry {}

    /// A file.
    ///
    /// @param storedSize in bytes, as it lies on disk
    record File(VaultLocation location, long storedSize, Instant created) implements VaultEntry {}
}
