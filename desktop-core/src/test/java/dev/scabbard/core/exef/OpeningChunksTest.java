package dev.scabbard.core.exef;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scabbard.core.secret.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When plaintext of version 4 is handed on, and what is refused before memory is taken for it.
class OpeningChunksTest {

    private static final int CHUNK = 1 << 12;
    private static final int SEALED_CHUNK = CHUNK + AesGcm.TAG_LENGTH;

    private final ExefV4 exef = new ExefV4(CipherStrength.AES_256, 12);
    private final SecretBytes key = SecretBytes.random(32);
    private final byte[] content = LaterVectors.byRule(9000);
    private final byte[] sealed = exef.seal(key, content);
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final OpeningChunks layer = new OpeningChunks(key, seen::write);

    @Test
    void aChunkIsHandedOnWithTheLastByteOfItsTagAndNotBefore() throws IOException {
        int position = 0;
        for (int chunk = 0; chunk < 3; chunk++) {
            int end = Math.min(sealed.length, HeaderV4.LENGTH + (chunk + 1) * SEALED_CHUNK);
            while (position < end) {
                assertEquals(chunk == 0 ? 0 : chunk * CHUNK - HeaderV4.PREFIX, seen.size());
                layer.write(sealed, position, 1);
                position++;
            }
        }
        layer.finish();
        assertArrayEquals(content, seen.toByteArray());
    }

    @Test
    void theLengthOfTheContentIsAnnouncedAndThatOfALayerAroundItIsNot() throws IOException {
        SecretBytes around = SecretBytes.random(32);
        RecordingQuarantine quarantine = new RecordingQuarantine();
        new ExefV4()
                .open(
                        new ByteArrayInputStream(new ExefV4().seal(around, sealed)),
                        quarantine,
                        around,
                        new ExefLayer(exef, key));
        assertEquals(List.of((long) content.length), quarantine.announced());
        assertArrayEquals(content, quarantine.content());
    }

    @Test
    void nothingOfADamagedChunkIsHandedOn() throws IOException {
        sealed[HeaderV4.LENGTH + SEALED_CHUNK + 5] ^= 1;
        assertThrows(ExefProblem.Tampered.class, () -> layer.write(sealed, 0, sealed.length));
        assertArrayEquals(Arrays.copyOf(content, CHUNK - HeaderV4.PREFIX), seen.toByteArray());
    }

    @Test
    void aStreamThatEndsBetweenChunksIsNotAtItsEnd() throws IOException {
        layer.write(sealed, 0, HeaderV4.LENGTH + 2 * SEALED_CHUNK);
        assertThrows(ExefProblem.Truncated.class, layer::finish);
    }

    @Test
    void chunksThatTakeTooMuchMemoryAreRefusedByTheirHeader() throws IOException {
        assertInstanceOf(ExefProblem.ChunksTooLarge.class, refusedHeader(30, 1L << 29));
        assertInstanceOf(ExefProblem.ChunksTooLarge.class, refusedHeader(30, 1L << 61));
        assertInstanceOf(ExefProblem.ChunksTooLarge.class, refusedHeader(23, 1L << 40));
    }

    private ExefProblem refusedHeader(int exponent, long plaintextLength) {
        byte[] header = HeaderV4.write(CipherStrength.AES_256, exponent, plaintextLength, new byte[32]).bytes();
        return assertThrows(
                ExefProblem.class, () -> new OpeningChunks(key, seen::write).write(header, 0, header.length));
    }

    @Test
    void theLargestChunksOpen() {
        byte[] large = new byte[9 << 20];
        byte[] opened = new ExefV4().open(key, new ExefV4(CipherStrength.AES_128, 22).seal(key, large));
        assertEquals(large.length, opened.length);
    }

    @Test
    void theMostPossibleChunksFitTheirHeader() {
        byte[] header = HeaderV4.write(CipherStrength.AES_256, 12, HeaderV4.mostPlaintext(12), new byte[32]).bytes();
        long count = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt(7));
        assertEquals(HeaderV4.chunks(HeaderV4.read(header).paddedSize(), 12), count);
        assertThrows(ExefProblem.TooLong.class, () -> exef.sealedLength(HeaderV4.mostPlaintext(12) + 1));
    }
}
