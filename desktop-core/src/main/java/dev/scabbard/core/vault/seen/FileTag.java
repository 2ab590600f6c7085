package dev.scabbard.core.vault.seen;

import java.nio.ByteBuffer;

/// The tag of a file's ExEF under the vault key (Excalibur, part D), 16 bytes. Each encryption has a nonce of its own,
/// so that a tag stands for one encryption: two files of the same content have two tags.
///
/// @param high its first eight bytes
/// @param low its last eight bytes
public record FileTag(long high, long low) {

    /// The length of a tag in bytes.
    public static final int LENGTH = 16;

    /// A tag as it is in a file.
    ///
    /// @throws IllegalArgumentException when it has not [#LENGTH] bytes
    public static FileTag of(byte[] tag) {
        if (tag.length != LENGTH) {
            throw new IllegalArgumentException("a tag has 16 bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(tag);
        return new FileTag(bytes.getLong(), bytes.getLong());
    }
}
