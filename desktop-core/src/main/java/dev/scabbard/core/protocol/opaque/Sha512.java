package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.secret.Hkdf;
import dev.scabbard.core.secret.Hmac;
import dev.scabbard.core.secret.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/// The hash, the MAC and the key derivation of OPAQUE-3DH: SHA-512, HMAC-SHA512, HKDF-SHA512.
final class Sha512 {

    /// The length of a hash, of a MAC and of an extracted key in bytes (Nh, Nm, Nx).
    static final int LENGTH = 64;

    private Sha512() {}

    static byte[] hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            for (byte[] part : parts) {
                digest.update(part);
            }
            byte[] sum = digest.digest();
            digest.reset(); // the JDK keeps the input's end, which may be a password
            return sum;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }

    /// @param key stays the caller's
    static byte[] mac(SecretBytes key, byte[]... parts) {
        return Hmac.SHA_512.of(key, parts);
    }

    /// HKDF-Extract without a salt.
    ///
    /// @param material stays the caller's
    /// @return 64 bytes, the caller's to close
    static SecretBytes extract(SecretBytes material) {
        return Hkdf.SHA_512.extract(material);
    }

    /// HKDF-Expand.
    ///
    /// @param key at least 64 bytes, stays the caller's
    /// @return the caller's to close
    static SecretBytes expand(SecretBytes key, byte[] info, int length) {
        return Hkdf.SHA_512.expand(key, info, length);
    }
}
