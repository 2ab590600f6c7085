package dev.scabbard.core.protocol.noise;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.scabbard.core.exef.AesGcm;
import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.protocol.group.Group;
import dev.scabbard.core.secret.Hmac;
import dev.scabbard.core.secret.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/// What both sides of `Noise_NK_Ristretto255_AESGCM_SHA256` compute alike (Excalibur, E 4.3). It departs from Noise:
/// there is one key for both directions, and tags are made with no additional data, where Noise takes the hash of all
/// that was said. That hash has no effect here and is not computed.
///
/// A message is an ephemeral element (32 bytes) and a tag (16 bytes).
final class NoiseNk implements AutoCloseable {

    /// The length of either message in bytes.
    static final int MESSAGE_LENGTH = Group.ELEMENT_LENGTH + AesGcm.TAG_LENGTH;

    private static final byte[] NAME = "Noise_NK_Ristretto255_AESGCM_SHA256".getBytes(US_ASCII);
    private static final byte[] NONCE = new byte[12];

    private SecretBytes chainingKey = SecretBytes.takeOver(sha256(NAME));

    /// Takes a shared secret into the chaining key, and makes the tag that proves it.
    ///
    /// @param shared closed here
    /// @return 16 bytes
    byte[] tagUnder(SecretBytes shared) {
        try (shared;
                SecretBytes extracted = shared.apply(bytes -> hmac(chainingKey, bytes))) {
            SecretBytes next = hmac(extracted, new byte[] {1});
            try (SecretBytes key = next.apply(first -> hmac(extracted, first, new byte[] {2}))) {
                return AesGcm.seal(key, NONCE, new byte[0]);
            } finally {
                chainingKey.close();
                chainingKey = next;
            }
        }
    }

    /// A message of a side's own.
    ///
    /// @param element the ephemeral public key
    /// @param tag 16 bytes
    static byte[] message(Element element, byte[] tag) {
        byte[] message = Arrays.copyOf(element.bytes(), MESSAGE_LENGTH);
        System.arraycopy(tag, 0, message, Group.ELEMENT_LENGTH, tag.length);
        return message;
    }

    /// The element that a message holds, as the other side sent it.
    static byte[] element(byte[] message) {
        return Arrays.copyOf(message, Group.ELEMENT_LENGTH);
    }

    /// The tag that a message holds.
    static byte[] tag(byte[] message) {
        return Arrays.copyOfRange(message, Group.ELEMENT_LENGTH, message.length);
    }

    /// The key of the session, 32 bytes, the caller's to close.
    SecretBytes sessionKey() {
        try (SecretBytes extracted = hmac(chainingKey)) {
            return hmac(extracted, new byte[] {1});
        }
    }

    private static SecretBytes hmac(SecretBytes key, byte[]... parts) {
        return SecretBytes.takeOver(Hmac.SHA_256.of(key, parts));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Wipes the chaining key.
    @Override
    public void close() {
        chainingKey.close();
    }
}
