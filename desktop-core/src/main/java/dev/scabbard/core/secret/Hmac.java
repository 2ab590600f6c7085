package dev.scabbard.core.secret;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/// HMAC (RFC 2104) of the JDK, which is made to overwrite what it keeps of the key, of what it was given and of the
/// result.
public enum Hmac {
    /// Over SHA-256: results of 32 bytes.
    SHA_256("HmacSHA256", 32),
    /// Over SHA-512: results of 64 bytes.
    SHA_512("HmacSHA512", 64);

    private final String algorithm;
    private final int length;

    Hmac(String algorithm, int length) {
        this.algorithm = algorithm;
        this.length = length;
    }

    /// The length of a result in bytes.
    public int length() {
        return length;
    }

    /// Computes one.
    ///
    /// @param key at least one byte, stays the caller's
    /// @param parts of the message, in this order; they stay the caller's
    /// @return [#length] bytes, the caller's to wipe where they are a secret
    public byte[] of(SecretBytes key, byte[]... parts) {
        try (EphemeralKey hmacKey = key.asKey(algorithm)) {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(hmacKey);
            for (byte[] part : parts) {
                mac.update(part);
            }
            byte[] result = mac.doFinal();
            forget(mac);
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }

    /// Another key takes the place of the one that was used; and a digest that has begun anew is emptied by a reset.
    private void forget(Mac mac) throws GeneralSecurityException {
        try (SecretBytes other = SecretBytes.random(length);
                EphemeralKey otherKey = other.asKey(algorithm)) {
            mac.init(otherKey);
            mac.update((byte) 0);
            mac.reset();
        }
    }
}
