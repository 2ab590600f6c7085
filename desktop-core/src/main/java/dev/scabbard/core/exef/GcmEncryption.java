package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;

/// One AES-GCM encryption in pieces, without additional data (SP 800-38D). Whoever began it closes it.
sealed interface GcmEncryption extends AutoCloseable permits JdkGcm, LongGcm {

    /// Begins one.
    ///
    /// @param key 16, 24 or 32 bytes, stays the caller's
    /// @param nonce 12 bytes, never used with this key before
    /// @param length of the whole message in bytes
    static GcmEncryption of(SecretBytes key, byte[] nonce, long length) {
        return length <= JdkGcm.MOST ? new JdkGcm(key, nonce) : new LongGcm(key, nonce);
    }

    /// Encrypts the next piece into `out`, which has room for it and a block more.
    ///
    /// @return how many bytes of ciphertext were written; some may be held back
    int update(byte[] piece, int off, int len, byte[] out);

    /// Writes what was held back, and the tag as the last 16 bytes.
    ///
    /// @return how many bytes were written, at most 32
    int finish(byte[] out);

    /// Overwrites what the cipher keeps of the key. Closing twice does nothing more.
    @Override
    void close();
}
