package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;

/// One AES-GCM message and the header before it: all it takes to encrypt or decrypt it.
///
/// @param header as it is written
/// @param key of the message itself, its own; closed with it
/// @param nonce 12 bytes
/// @param length of the content in bytes
@SuppressWarnings("ArrayRecordComponent") // never compared
record GcmMessage(byte[] header, SecretBytes key, byte[] nonce, long length) implements AutoCloseable {

    @Override
    public void close() {
        key.close();
    }
}
