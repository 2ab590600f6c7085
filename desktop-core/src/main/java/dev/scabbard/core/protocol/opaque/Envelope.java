package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.secret.SecretBytes;
import java.security.MessageDigest;
import java.util.Optional;

/// What vouches for the keys of a user and the server to whoever knows the password (RFC 9807, 4.1). It holds no key:
/// the client's is derived anew each time.
///
/// @param nonce 32 bytes
/// @param tag 64 bytes
@SuppressWarnings("ArrayRecordComponent") // never compared
record Envelope(byte[] nonce, byte[] tag) {

    /// The length in bytes.
    static final int LENGTH = Opaque.NONCE_LENGTH + Sha512.LENGTH;

    private static final byte[] AUTH_KEY = Bytes.ascii("AuthKey");
    private static final byte[] PRIVATE_KEY = Bytes.ascii("PrivateKey");

    /// @param content 96 bytes
    static Envelope parse(byte[] content) {
        return new Envelope(
                Bytes.slice(content, 0, Opaque.NONCE_LENGTH),
                Bytes.slice(content, Opaque.NONCE_LENGTH, Sha512.LENGTH));
    }

    byte[] bytes() {
        return Bytes.concat(nonce, tag);
    }

    /// Store (RFC 9807, 4.1.2).
    ///
    /// @param randomizedPassword 64 bytes, stays the caller's
    /// @param nonce 32 bytes, never used before
    /// @param serverPublic 32 bytes
    static Envelope seal(SecretBytes randomizedPassword, byte[] nonce, Parties parties, byte[] serverPublic) {
        return new Envelope(nonce, tag(randomizedPassword, nonce, parties, serverPublic));
    }

    /// Recover (RFC 9807, 4.1.3).
    ///
    /// @param randomizedPassword 64 bytes, stays the caller's
    /// @param serverPublic 32 bytes, as they came with the envelope
    /// @return the client's keys, the caller's to close, or empty when the password is another
    Optional<KeyPair> open(SecretBytes randomizedPassword, Parties parties, byte[] serverPublic) {
        byte[] expected = tag(randomizedPassword, nonce, parties, serverPublic);
        return MessageDigest.isEqual(expected, tag)
                ? Optional.of(clientKeys(randomizedPassword, nonce))
                : Optional.empty();
    }

    /// The client's keys under a nonce, the caller's to close.
    ///
    /// @param randomizedPassword 64 bytes, stays the caller's
    static KeyPair clientKeys(SecretBytes randomizedPassword, byte[] nonce) {
        try (SecretBytes seed =
                Sha512.expand(randomizedPassword, Bytes.concat(nonce, PRIVATE_KEY), Opaque.SEED_LENGTH)) {
            return KeyPair.derive(seed);
        }
    }

    private static byte[] tag(SecretBytes randomizedPassword, byte[] nonce, Parties parties, byte[] serverPublic) {
        try (SecretBytes key = Sha512.expand(randomizedPassword, Bytes.concat(nonce, AUTH_KEY), Sha512.LENGTH)) {
            return Sha512.mac(key, nonce, parties.credentials(serverPublic));
        }
    }
}
