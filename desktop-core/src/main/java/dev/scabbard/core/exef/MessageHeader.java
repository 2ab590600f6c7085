package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;

/// The header of a version whose content is one AES-GCM message: what differs between versions 2 and 3.
sealed interface MessageHeader permits HeaderV2, HeaderV3 {

    /// The length of a nonce in bytes.
    int NONCE_LENGTH = 12;

    /// What one nonce of AES-GCM can encrypt: 2^36 - 32 bytes (SP 800-38D).
    long MAX_CIPHERTEXT = (1L << 36) - 32;

    /// The version number.
    int version();

    /// The length of the header in bytes.
    int length();

    /// Begins a message.
    ///
    /// @param key stays the caller's
    /// @param nonce 12 bytes, never used with this key before
    /// @param length of the content in bytes
    /// @throws IllegalArgumentException when the key has another length than 16, 24 or 32 bytes
    GcmMessage write(SecretBytes key, byte[] nonce, long length);

    /// Reads a whole header, field by field.
    ///
    /// @param key stays the caller's
    /// @throws ExefProblem when it is not a header of this version under this key
    GcmMessage read(SecretBytes key, byte[] header);

    /// Refuses a length that AES-GCM cannot encrypt; as in a header, it is unsigned.
    static long requirePossible(long length) {
        if (Long.compareUnsigned(length, MAX_CIPHERTEXT) > 0) {
            throw new ExefProblem.TooLong(MAX_CIPHERTEXT);
        }
        return length;
    }
}
