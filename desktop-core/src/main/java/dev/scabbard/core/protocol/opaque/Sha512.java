package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.secret.EphemeralKey;
import dev.scabbard.core.secret.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;

/// The hash, the MAC and the key derivation of OPAQUE-3DH: SHA-512, HMAC-SHA512, HKDF-SHA512.
final class Sha512 {

    /// The length of a hash, of a MAC and of an extracted key in bytes (Nh, Nm, Nx).
    static final int LENGTH = 64;

    private static final String HMAC = "HmacSHA512";
    private static final String HKDF = "HKDF-SHA512";

    private Sha512() {}

    static byte[] hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }

    /// @param key stays the caller's
    static byte[] mac(SecretBytes key, byte[]... parts) {
        try (EphemeralKey hmacKey = key.asKey(HMAC)) {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(hmacKey);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA512", e);
        }
    }

    /// HKDF-Extract without a salt.
    ///
    /// @param material stays the caller's
    /// @return 64 bytes, the caller's to close
    static SecretBytes extract(SecretBytes material) {
        try (EphemeralKey key = material.asKey(HKDF)) {
            return derive(HKDFParameterSpec.ofExtract().addIKM(key).extractOnly());
        }
    }

    /// HKDF-Expand.
    ///
    /// @param key at least 64 bytes, stays the caller's
    /// @return the caller's to close
    static SecretBytes expand(SecretBytes key, byte[] info, int length) {
        try (EphemeralKey extracted = key.asKey(HKDF)) {
            return derive(HKDFParameterSpec.expandOnly(extracted, info, length));
        }
    }

    private static SecretBytes derive(HKDFParameterSpec parameters) {
        try {
            return SecretBytes.takeOver(KDF.getInstance(HKDF).deriveData(parameters));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF-SHA512", e);
        }
    }
}
