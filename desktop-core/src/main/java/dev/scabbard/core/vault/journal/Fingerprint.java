package dev.scabbard.core.vault.journal;

/// What tells one content from every other: its length and its SHA-256.
///
/// @param length in bytes
/// @param sha256 64 lower-case hex digits
public record Fingerprint(long length, String sha256) {

    /// @throws IllegalArgumentException when it cannot be the fingerprint of anything
    public Fingerprint {
        if (length < 0 || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a fingerprint");
        }
    }
}
