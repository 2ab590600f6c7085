package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// The header of ExEF version 2 (Excalibur, D 3.1): `ExEF`, version and key size in bits as 16-bit numbers, a 12-byte
/// nonce, and the length of the ciphertext as an unsigned 64-bit number; all big-endian, 28 bytes. The key it is given
/// encrypts the message itself.
final class HeaderV2 implements MessageHeader {

    static final int LENGTH = 28;

    private static final int KEY_SIZE_OFFSET = 6;
    private static final int NONCE_OFFSET = 8;
    private static final int LENGTH_OFFSET = 20;

    @Override
    public int version() {
        return ExefV2.VERSION;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public GcmMessage write(SecretBytes key, byte[] nonce, long length) {
        int keyLength = CipherStrength.ofKey(key.length()).keyLength();
        ByteBuffer header = ByteBuffer.allocate(LENGTH)
                .putShort(Preamble.VERSION_OFFSET, (short) ExefV2.VERSION)
                .putShort(KEY_SIZE_OFFSET, (short) (keyLength * Byte.SIZE))
                .put(NONCE_OFFSET, nonce)
                .putLong(LENGTH_OFFSET, length);
        Preamble.writeMagic(header.array());
        return new GcmMessage(header.array(), key.copy(), nonce, length);
    }

    @Override
    public GcmMessage read(SecretBytes key, byte[] header) {
        Preamble.require(ExefV2.VERSION, header, LENGTH);
        ByteBuffer fields = ByteBuffer.wrap(header);
        int keyBits = Short.toUnsignedInt(fields.getShort(KEY_SIZE_OFFSET));
        if (keyBits != key.length() * Byte.SIZE || !AesGcm.isKeyLength(key.length())) {
            throw new ExefProblem.WrongKeySize();
        }
        long length = MessageHeader.requirePossible(fields.getLong(LENGTH_OFFSET));
        byte[] nonce = Arrays.copyOfRange(header, NONCE_OFFSET, NONCE_OFFSET + NONCE_LENGTH);
        return new GcmMessage(header, key.copy(), nonce, length);
    }
}
