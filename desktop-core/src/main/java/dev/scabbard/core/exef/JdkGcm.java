package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/// The JDK's own GCM: the fastest there is, for messages of less than 2 GiB.
final class JdkGcm implements GcmEncryption {

    /// The longest message in bytes: the JDK counts what went in, and the tag, in an `int`.
    static final long MOST = Integer.MAX_VALUE - 65_535L;

    private final Cipher cipher;

    JdkGcm(SecretBytes key, byte[] nonce) {
        cipher = AesGcm.encryptor(key, nonce);
    }

    @Override
    public int update(byte[] piece, int off, int len, byte[] out) {
        try {
            return cipher.update(piece, off, len, out, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the buffers fit", e);
        }
    }

    @Override
    public int finish(byte[] out) {
        try {
            return cipher.doFinal(out, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the buffers fit", e);
        }
    }

    @Override
    public void close() {
        AesGcm.forgetKey(cipher);
    }
}
