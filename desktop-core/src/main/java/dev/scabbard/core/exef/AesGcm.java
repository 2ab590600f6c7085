package dev.scabbard.core.exef;

import dev.scabbard.core.secret.EphemeralKey;
import dev.scabbard.core.secret.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;

/// AES-GCM of the JDK with a tag of 16 bytes: whole messages without additional data, and the ciphers that streams are
/// made of.
public final class AesGcm {

    /// The length of a tag in bytes.
    public static final int TAG_LENGTH = 16;

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int SHORT_NONCE = 12;

    private AesGcm() {}

    /// Encrypts a whole message. The nonce must never have been used with this key.
    ///
    /// @param key 16, 24 or 32 bytes
    /// @param nonce at least one byte; 12 are usual, Excalibur's login token has 16
    /// @return the ciphertext, as long as the plaintext, and the tag after it
    /// @throws IllegalArgumentException when the key has another length
    public static byte[] seal(SecretBytes key, byte[] nonce, byte[] plaintext) {
        try {
            return encryptor(key, nonce).doFinal(plaintext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must encrypt", e);
        }
    }

    /// Decrypts a whole message and checks its tag.
    ///
    /// @param key 16, 24 or 32 bytes
    /// @param nonce as it was sealed with, at least one byte
    /// @param sealed the ciphertext and the tag after it
    /// @return the plaintext, the caller's to wipe, or empty when the tag does not match or there is not even a tag
    /// @throws IllegalArgumentException when the key has another length
    public static Optional<byte[]> open(SecretBytes key, byte[] nonce, byte[] sealed) {
        if (sealed.length < TAG_LENGTH || nonce.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(gcm(Cipher.DECRYPT_MODE, key, nonce).doFinal(sealed));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must decrypt", e);
        }
    }

    /// A cipher that encrypts in pieces; its last call yields the tag.
    static Cipher encryptor(SecretBytes key, byte[] nonce) {
        return gcm(Cipher.ENCRYPT_MODE, key, nonce);
    }

    /// The key stream GCM uses for the message itself (SP 800-38D: the counter block after the one that masks the tag),
    /// which decrypts piece by piece without holding the message back as the JDK's own GCM does.
    ///
    /// @param nonce 12 bytes
    static Cipher keyStream(SecretBytes key, byte[] nonce) {
        byte[] counter = new byte[16];
        System.arraycopy(nonce, 0, counter, 0, SHORT_NONCE);
        counter[15] = 2;
        return counting(key, counter);
    }

    /// A cipher that is yet to be initialized.
    static Cipher cipher() {
        try {
            return Cipher.getInstance(TRANSFORMATION);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /// One block under AES itself.
    ///
    /// @param block 16 bytes
    static byte[] block(SecretBytes key, byte[] block) {
        return counting(key, block).update(new byte[block.length]);
    }

    private static Cipher counting(SecretBytes key, byte[] counter) {
        try (EphemeralKey aes = checked(key).asKey("AES")) {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, aes, new IvParameterSpec(counter));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES in counter mode", e);
        }
    }

    /// Whether a key of so many bytes can be used.
    static boolean isKeyLength(int bytes) {
        return bytes == 16 || bytes == 24 || bytes == 32;
    }

    private static Cipher gcm(int mode, SecretBytes key, byte[] nonce) {
        try (EphemeralKey aes = checked(key).asKey("AES")) {
            Cipher cipher = cipher();
            cipher.init(mode, aes, new GCMParameterSpec(TAG_LENGTH * 8, nonce));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private static SecretBytes checked(SecretBytes key) {
        if (!isKeyLength(key.length())) {
            throw new IllegalArgumentException("an AES key has 16, 24 or 32 bytes");
        }
        return key;
    }
}
