package dev.scabbard.core.exef;

import dev.scabbard.core.secret.EphemeralKey;
import dev.scabbard.core.secret.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
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
    private static final String COUNTER_MODE = "AES/CTR/NoPadding";
    private static final int SHORT_NONCE = 12;
    private static final int LONGEST_KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /// Encrypts a whole message. The nonce must never have been used with this key.
    ///
    /// @param key 16, 24 or 32 bytes
    /// @param nonce at least one byte; 12 are usual, Excalibur's login token has 16
    /// @return the ciphertext, as long as the plaintext, and the tag after it
    /// @throws IllegalArgumentException when the key has another length
    public static byte[] seal(SecretBytes key, byte[] nonce, byte[] plaintext) {
        Cipher cipher = encryptor(key, nonce);
        try {
            return cipher.doFinal(plaintext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must encrypt", e);
        } finally {
            forgetKey(cipher);
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
        Cipher cipher = gcm(Cipher.DECRYPT_MODE, key, nonce);
        try {
            return Optional.of(cipher.doFinal(sealed));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM must decrypt", e);
        } finally {
            forgetKey(cipher);
        }
    }

    /// Has a cipher overwrite the copies of its key: the JDK does so when it is given another one. That is a random
    /// one, so that a cipher that were used once more by mistake would give nothing away.
    ///
    /// @param cipher whatever its mode is and whether or not it was initialized; no longer of use
    static void forgetKey(Cipher cipher) {
        byte[] nonce = new byte[cipher.getBlockSize()];
        RANDOM.nextBytes(nonce);
        boolean counting = cipher.getAlgorithm().equals(COUNTER_MODE);
        try (SecretBytes other = SecretBytes.random(LONGEST_KEY);
                EphemeralKey aes = other.asKey("AES")) {
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    aes,
                    counting ? new IvParameterSpec(nonce) : new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES", e);
        }
    }

    /// A cipher that encrypts in pieces; its last call yields the tag. To be made to [forget][#forgetKey].
    static Cipher encryptor(SecretBytes key, byte[] nonce) {
        return gcm(Cipher.ENCRYPT_MODE, key, nonce);
    }

    /// The key stream GCM uses for the message itself (SP 800-38D: the counter block after the one that masks the tag),
    /// which decrypts piece by piece without holding the message back as the JDK's own GCM does. To be made to
    /// [forget][#forgetKey].
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
        Cipher cipher = counting(key, block);
        try {
            return cipher.update(new byte[block.length]);
        } finally {
            forgetKey(cipher);
        }
    }

    private static Cipher counting(SecretBytes key, byte[] counter) {
        try (EphemeralKey aes = checked(key).asKey("AES")) {
            Cipher cipher = Cipher.getInstance(COUNTER_MODE);
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
