package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.secret.Wipe;

/// `expand_message_xmd` with SHA-512 for 64 bytes (RFC 9380, 5.3.1): one block is all that a group or a scalar needs.
final class ExpandMessage {

    private static final byte[] BLOCK_OF_ZEROS = new byte[128];
    private static final byte[] LENGTH_AND_ZERO = {0, Sha512.LENGTH, 0};
    private static final byte[] FIRST_BLOCK = {1};

    private ExpandMessage() {}

    /// @param message stays the caller's
    /// @param tag names what the bytes are for, at most 255 bytes
    /// @return 64 uniform bytes, the caller's to wipe
    static byte[] expand(byte[] message, byte[] tag) {
        byte[] tagAndLength = Bytes.concat(tag, new byte[] {(byte) tag.length});
        byte[] start = Sha512.hash(BLOCK_OF_ZEROS, message, LENGTH_AND_ZERO, tagAndLength);
        try {
            return Sha512.hash(start, FIRST_BLOCK, tagAndLength);
        } finally {
            Wipe.bytes(start);
        }
    }
}
