package dev.scabbard.core.exef;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The header of ExEF version 4 (Excalibur, D 3.3): `ExEF`, version, cipher and the exponent of the chunk size as one
/// byte each, the number of chunks (32 bits), the length of what they hold (64 bits), a salt of 32 bytes, 5 zeros; all
/// big-endian, 56 bytes. Every chunk authenticates all of it.
///
/// @param bytes the header as it is written
/// @param strength which cipher
/// @param exponent chunks hold 2 to this power of bytes, but for the last
/// @param paddedSize the bytes in all chunks: the length of the plaintext (8 bytes), the plaintext, its padding
@SuppressWarnings("ArrayRecordComponent") // never compared
record HeaderV4(byte[] bytes, CipherStrength strength, int exponent, long paddedSize) {

    static final int LENGTH = 56;
    static final int SALT_LENGTH = 32;

    /// The length of the plaintext's length, which comes before it, in bytes.
    static final int PREFIX = Long.BYTES;

    private static final int EXPONENT_OFFSET = 6;
    private static final int COUNT_OFFSET = 7;
    private static final int SIZE_OFFSET = 11;
    private static final int SALT_OFFSET = 19;
    private static final int RESERVED_OFFSET = 51;
    private static final int LOWEST_EXPONENT = 12;
    private static final int HIGHEST_EXPONENT = 30;
    private static final long MOST_CHUNKS = 0xFFFF_FFFFL;

    /// Makes the header for so many bytes of plaintext, at most [#mostPlaintext].
    static HeaderV4 write(CipherStrength strength, int exponent, long plaintextLength, byte[] salt) {
        long paddedSize = PREFIX + Padme.padded(plaintextLength);
        byte[] header = ByteBuffer.allocate(LENGTH)
                .put(Preamble.VERSION_OFFSET, (byte) ExefV4.VERSION)
                .put(CipherStrength.OFFSET, strength.id())
                .put(EXPONENT_OFFSET, (byte) exponent)
                .putInt(COUNT_OFFSET, (int) chunks(paddedSize, exponent))
                .putLong(SIZE_OFFSET, paddedSize)
                .put(SALT_OFFSET, salt)
                .array();
        Preamble.writeMagic(header);
        return new HeaderV4(header, strength, exponent, paddedSize);
    }

    /// Reads a whole header, in the order of the specification.
    ///
    /// @throws ExefProblem when it contradicts itself or is none of this version
    static HeaderV4 read(byte[] header) {
        Preamble.require(ExefV4.VERSION, header, LENGTH);
        CipherStrength strength = CipherStrength.of(header);
        for (int i = RESERVED_OFFSET; i < LENGTH; i++) {
            require(header[i] == 0);
        }
        ByteBuffer fields = ByteBuffer.wrap(header);
        int exponent = Byte.toUnsignedInt(header[EXPONENT_OFFSET]);
        require(exponent >= LOWEST_EXPONENT && exponent <= HIGHEST_EXPONENT);
        // unsigned as it is, 2^63 and more would be negative here; no number of chunks holds that much
        long paddedSize = fields.getLong(SIZE_OFFSET);
        require(paddedSize >= PREFIX);
        require(Padme.isPadded(paddedSize - PREFIX));
        long count = Integer.toUnsignedLong(fields.getInt(COUNT_OFFSET));
        require(count >= 1);
        require(count == chunks(paddedSize, exponent));
        return new HeaderV4(header, strength, exponent, paddedSize);
    }

    private static void require(boolean consistent) {
        if (!consistent) {
            throw new ExefProblem.Inconsistent();
        }
    }

    /// The most plaintext that the number of chunks allows, in bytes.
    static long mostPlaintext(int exponent) {
        return Padme.atMost((MOST_CHUNKS << exponent) - PREFIX);
    }

    /// How many chunks it takes for so many bytes.
    static long chunks(long paddedSize, int exponent) {
        return Math.ceilDiv(paddedSize, 1L << exponent);
    }

    /// How many chunks there are.
    long chunks() {
        return chunks(paddedSize, exponent);
    }

    /// How many bytes the largest chunk holds.
    long largestChunk() {
        return Math.min(1L << exponent, paddedSize);
    }

    /// How many bytes this chunk holds; the last may hold fewer than the others.
    int chunkLength(long index) {
        return (int) Math.min(1L << exponent, paddedSize - (index << exponent));
    }

    /// Whether this chunk is the last.
    boolean isLast(long index) {
        return index == chunks() - 1;
    }

    byte[] salt() {
        return Arrays.copyOfRange(bytes, SALT_OFFSET, SALT_OFFSET + SALT_LENGTH);
    }
}
