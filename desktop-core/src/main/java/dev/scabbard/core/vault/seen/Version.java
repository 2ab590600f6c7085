package dev.scabbard.core.vault.seen;

/// One encryption of one content.
///
/// @param tag of its ExEF under the vault key
/// @param size of its content, in bytes
public record Version(FileTag tag, long size) {

    /// @throws IllegalArgumentException for a negative size
    public Version {
        if (size < 0) {
            throw new IllegalArgumentException("a size is not negative");
        }
    }
}
