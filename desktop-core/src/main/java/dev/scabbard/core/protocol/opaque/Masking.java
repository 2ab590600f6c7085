package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.group.Group;
import dev.scabbard.core.secret.SecretBytes;

/// The mask over what the server keeps of a user, which hides whether there is such a user (RFC 9807, 6.3.2.2).
final class Masking {

    /// The length of what is masked in bytes: the server's public key and an envelope.
    static final int LENGTH = Group.ELEMENT_LENGTH + Envelope.LENGTH;

    private static final byte[] MASKING_KEY = Bytes.ascii("MaskingKey");
    private static final byte[] PAD = Bytes.ascii("CredentialResponsePad");

    private Masking() {}

    /// @param randomizedPassword stays the caller's
    /// @return 64 bytes, the caller's to close
    static SecretBytes key(SecretBytes randomizedPassword) {
        return Sha512.expand(randomizedPassword, MASKING_KEY, Sha512.LENGTH);
    }

    /// Masks, and unmasks what was masked.
    ///
    /// @param maskingKey 64 bytes, stays the caller's
    /// @param nonce 32 bytes
    /// @param content 128 bytes
    static byte[] apply(SecretBytes maskingKey, byte[] nonce, byte[] content) {
        try (SecretBytes pad = Sha512.expand(maskingKey, Bytes.concat(nonce, PAD), LENGTH)) {
            return pad.apply(bytes -> Bytes.xor(content, bytes));
        }
    }
}
