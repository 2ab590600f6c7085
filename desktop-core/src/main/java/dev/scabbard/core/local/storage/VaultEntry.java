package dev.scabbard.core.local.storage;

/// What a vault holds at one place.
public sealed interface VaultEntry {

    /// Where it is.
    VaultLocation location();

    /// A folder.
    record Folder(VaultLocation location) implements VaultEntry {}

    /// A file.
    ///
    /// @param storedSize in bytes, as it lies on disk
    record File(VaultLocation location, long storedSize) implements VaultEntry {}
}
