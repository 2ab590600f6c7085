package dev.scabbard.core.vault.stream;

import dev.scabbard.core.secret.SecretBytes;

/// The beginning of a file of a vault, in memory. The whole file was fetched and both its tags have matched.
///
/// @param bytes the first bytes of the file, as many as were asked for or as there are; closed by [#close]
/// @param length of the whole file in bytes
public record FileContent(SecretBytes bytes, long length) implements AutoCloseable {

    /// Whether there is more in the file than in `bytes`.
    public boolean isCut() {
        return bytes.length() < length;
    }

    /// Overwrites the bytes.
    @Override
    public void close() {
        bytes.close();
    }
}
