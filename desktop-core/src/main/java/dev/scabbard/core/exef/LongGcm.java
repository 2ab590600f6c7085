package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import org.bouncycastle.crypto.modes.gcm.GCMMultiplier;
import org.bouncycastle.crypto.modes.gcm.GCMUtil;
import org.bouncycastle.crypto.modes.gcm.Tables8kGCMMultiplier;

/// GCM up to its own limit of 2^36 - 32 bytes, which the JDK's does not reach: the JDK's AES in counter mode, and GHASH
/// on Bouncy Castle's multiplication (SP 800-38D, 6.4 and 7.1). Bouncy Castle's whole GCM would do as well, at a
/// quarter of the speed.
final class LongGcm implements GcmEncryption {

    private static final int BLOCK = 16;

    private final Cipher keyStream;
    private final GCMMultiplier hashKey = new Tables8kGCMMultiplier();
    private final byte[] tagMask;
    private final byte[] hash = new byte[BLOCK];
    private int filled;
    private long length;

    LongGcm(SecretBytes key, byte[] nonce) {
        keyStream = AesGcm.keyStream(key, nonce);
        hashKey.init(AesGcm.block(key, new byte[BLOCK]));
        byte[] first = ByteBuffer.allocate(BLOCK).put(nonce).putInt(1).array();
        tagMask = AesGcm.block(key, first);
    }

    @Override
    public int update(byte[] piece, int off, int len, byte[] out) {
        try {
            int count = keyStream.update(piece, off, len, out, 0);
            take(out, count);
            return count;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the buffers fit", e);
        }
    }

    private void take(byte[] ciphertext, int count) {
        length += count;
        int position = 0;
        while (position < count) {
            if (filled == 0 && count - position >= BLOCK) {
                GCMUtil.xor(hash, ciphertext, position);
                hashKey.multiplyH(hash);
                position += BLOCK;
            } else {
                hash[filled++] ^= ciphertext[position++];
                padded(filled == BLOCK);
            }
        }
    }

    /// Ends a block, whatever is missing of it being zeros.
    private void padded(boolean ends) {
        if (ends) {
            hashKey.multiplyH(hash);
            filled = 0;
        }
    }

    @Override
    public int finish(byte[] out) {
        padded(filled > 0);
        byte[] bits = ByteBuffer.allocate(BLOCK).putLong(0).putLong(length * Byte.SIZE).array();
        GCMUtil.xor(hash, bits);
        hashKey.multiplyH(hash);
        GCMUtil.xor(hash, tagMask);
        System.arraycopy(hash, 0, out, 0, BLOCK);
        return BLOCK;
    }

    @Override
    public void close() {
        AesGcm.forgetKey(keyStream);
    }
}
