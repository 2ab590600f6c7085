package dev.scabbard.core.exef;

import java.nio.ByteBuffer;

/// The header of ExEF version 2 (Excalibur, D 3.1): `ExEF`, version and key size in bits as 16-bit numbers, a 12-byte
/// nonce, and the length of the ciphertext as an unsigned 64-bit number; all big-endian, 28 bytes.
final class HeaderV2 {

    static final int LENGTH = 28;
    static final int NONCE_LENGTH = 12;
    static final int VERSION = 2;

    /// What one nonce of AES-GCM can encrypt: 2^36 - 32 bytes (SP 800-38D).
    static final long MAX_CIPHERTEXT = (1L << 36) - 32;

    private static final byte[] MAGIC = {'E', 'x', 'E', 'F'};

    private HeaderV2() {}

    static byte[] write(int keyLength, byte[] nonce, long ciphertextLength) {
        return ByteBuffer.allocate(LENGTH)
                .put(MAGIC)
                .putShort((short) VERSION)
                .putShort((short) (keyLength * 8))
                .put(nonce)
                .putLong(ciphertextLength)
                .array();
    }

    /// Refuses everything but a header of version 2 for a key of `keyLength` bytes and a length that AES-GCM allows.
    static void check(byte[] header, int keyLength) {
        requireMagic(header, MAGIC.length);
        ByteBuffer fields = ByteBuffer.wrap(header, MAGIC.length, LENGTH - MAGIC.length);
        int version = Short.toUnsignedInt(fields.getShort());
        if (version != VERSION) {
            throw new ExefProblem.UnsupportedExefVersion(version);
        }
        int keyBits = Short.toUnsignedInt(fields.getShort());
        if (keyBits != keyLength * 8 || !AesGcm.isKeyLength(keyLength)) {
            throw new ExefProblem.WrongKeySize();
        }
        if (Long.compareUnsigned(ciphertextLength(header), MAX_CIPHERTEXT) > 0) {
            throw new ExefProblem.TooLong(MAX_CIPHERTEXT);
        }
    }

    /// Refuses a beginning that cannot become a header; `available` bytes of it are there.
    static void requireMagic(byte[] header, int available) {
        for (int i = 0; i < Math.min(available, MAGIC.length); i++) {
            if (header[i] != MAGIC[i]) {
                throw new ExefProblem.NotExef();
            }
        }
    }

    static byte[] nonce(byte[] header) {
        byte[] nonce = new byte[NONCE_LENGTH];
        System.arraycopy(header, 8, nonce, 0, NONCE_LENGTH);
        return nonce;
    }

    static long ciphertextLength(byte[] header) {
        return ByteBuffer.wrap(header).getLong(20);
    }
}
