package dev.scabbard.core.exef;

import dev.scabbard.core.secret.EphemeralKey;
import dev.scabbard.core.secret.Hkdf;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts or decrypts the chunks of one ExEF of version 4 (Excalibur, D 3.3). The key is derived from the key it is
/// given, the salt and the cipher, so it encrypts nothing else; the number of a chunk is its nonce. With each chunk its
/// number, whether it is the last, and the whole header are authenticated: no chunk opens in another place.
final class ChunkCipher implements AutoCloseable {

    private static final byte[] CRYPTO_KEY = "ExEF v4 Crypto Key".getBytes(StandardCharsets.US_ASCII);
    private static final int NONCE_LENGTH = 12;

    private final HeaderV4 header;
    private final int mode;
    private final Cipher cipher = AesGcm.cipher();
    private final EphemeralKey chunkKey;
    private final byte[] nonce = new byte[NONCE_LENGTH];
    private final byte[] additional;

    private ChunkCipher(int mode, SecretBytes key, HeaderV4 header) {
        this.mode = mode;
        this.header = header;
        this.additional = Arrays.copyOf(header.bytes(), HeaderV4.LENGTH + Integer.BYTES + 1);
        byte[] info = Arrays.copyOf(CRYPTO_KEY, CRYPTO_KEY.length + 1);
        info[CRYPTO_KEY.length] = header.strength().id();
        try (SecretBytes derived =
                Hkdf.SHA_256.derive(key, header.salt(), info, header.strength().keyLength())) {
            chunkKey = derived.asKey("AES");
        }
    }

    /// @param key stays the caller's; no longer needed afterwards
    static ChunkCipher encrypting(SecretBytes key, HeaderV4 header) {
        return new ChunkCipher(Cipher.ENCRYPT_MODE, key, header);
    }

    /// @param key stays the caller's; no longer needed afterwards
    static ChunkCipher decrypting(SecretBytes key, HeaderV4 header) {
        return new ChunkCipher(Cipher.DECRYPT_MODE, key, header);
    }

    private void begin(long index) throws GeneralSecurityException {
        ByteBuffer.wrap(nonce).putInt(NONCE_LENGTH - Integer.BYTES, (int) index);
        ByteBuffer.wrap(additional).putInt(HeaderV4.LENGTH, (int) index);
        additional[additional.length - 1] = (byte) (header.isLast(index) ? 1 : 0);
        cipher.init(mode, chunkKey, new GCMParameterSpec(AesGcm.TAG_LENGTH * Byte.SIZE, nonce));
        cipher.updateAAD(additional);
    }

    /// Encrypts a chunk; its tag comes after it.
    ///
    /// @param out has room for the tag as well
    void encrypt(long index, byte[] chunk, int length, byte[] out) {
        try {
            begin(index);
            int position = 0;
            int written = 0;
            while (length - position > MessageExef.PIECE) {
                written += cipher.update(chunk, position, MessageExef.PIECE, out, written);
                position += MessageExef.PIECE;
            }
            cipher.doFinal(chunk, position, length - position, out, written);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the buffers fit", e);
        }
    }

    /// Decrypts a chunk and compares its tag, which comes after it.
    ///
    /// @param out gets the plaintext
    /// @throws ExefProblem.Tampered when the tag does not match; what is in `out` then must not be used
    void decrypt(long index, byte[] sealed, int off, int length, byte[] out) {
        try {
            begin(index);
            cipher.doFinal(sealed, off, length, out, 0);
        } catch (AEADBadTagException e) {
            throw new ExefProblem.Tampered();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the buffers fit", e);
        }
    }

    /// Overwrites the key, also in the cipher.
    @Override
    public void close() {
        chunkKey.close();
        AesGcm.forgetKey(cipher);
    }
}
