package dev.scabbard.core.exef;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.secret.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every version promises, and what holds between them.
class ExefVersionsTest {

    private static final int CHUNK = 1 << ExefV4.EXPONENT;

    private final Random random = new Random(20261122);
    private final SecretBytes key = SecretBytes.takeOver(bytes(32));
    private final SecretBytes master = SecretBytes.takeOver(bytes(32));

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void anythingSealedOpensAgain(int version) throws IOException {
        Exef exef = Exef.ofVersion(version);
        assertEquals(version, exef.version());
        for (int round = 0; round < 100; round++) {
            byte[] plaintext = bytes(random.nextInt(3 * CHUNK));
            try (SecretBytes any = SecretBytes.takeOver(bytes(16 + 8 * random.nextInt(3)))) {
                byte[] whole = exef.seal(any, plaintext);
                byte[] streamed = exef.seal(any, new ByteArrayInputStream(plaintext), plaintext.length).readAllBytes();
                assertEquals(exef.sealedLength(plaintext.length), whole.length);
                assertEquals(whole.length, streamed.length);
                assertArrayEquals(plaintext, exef.open(any, streamed));
                assertArrayEquals(plaintext, Opened.of(exef, whole, 1 + random.nextInt(100_000), any));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void bothSidesOfEveryBorderSurviveBothLayersOfAnyVersion(int inner) throws IOException {
        for (int wire : new int[] {2, 3, 4}) {
            for (int length : lengthsAtBorders()) {
                byte[] file = bytes(length);
                Exef stored = Exef.ofVersion(inner);
                InputStream inside = stored.seal(key, new ByteArrayInputStream(file), length);
                byte[] both = Exef.ofVersion(wire)
                        .seal(master, inside, stored.sealedLength(length))
                        .readAllBytes();
                ExefLayer found = new ExefLayer(new StoredExef(), key);
                assertArrayEquals(file, Opened.of(Exef.ofVersion(wire), both, 1 << 16, master, found));
            }
        }
    }

    /// Around pieces, chunks (with and without the length before the content) and padded lengths.
    private static Set<Integer> lengthsAtBorders() {
        Set<Integer> lengths = new HashSet<>(List.of(0, 1, 2, 3, 8, 9, 10, 17, 33));
        for (int border : new int[] {MessageExef.PIECE, CHUNK, 2 * CHUNK, 67_584, 69_632, 126_976}) {
            for (int offset : new int[] {-73, -72, -57, -56, -41, -40, -17, -16, -9, -8, -7, -1, 0, 1, 7, 8, 9, 16}) {
                lengths.add(border + offset);
            }
        }
        return lengths;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void everySingleBitFlipIsRefused(int version) {
        for (byte[] sealed : small(version)) {
            for (int bit = 0; bit < sealed.length * 8; bit++) {
                byte[] flipped = sealed.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                Exef exef = Exef.ofVersion(version);
                assertThrows(ExefProblem.class, () -> exef.open(key, flipped));
                Opened.refused(exef, flipped, 4096, key);
                Opened.refused(new StoredExef(), flipped, 4096, key);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void everyTruncationAndEveryExtensionIsRefused(int version) {
        Exef exef = Exef.ofVersion(version);
        for (ExefReader reader : List.of(exef, new StoredExef())) {
            for (byte[] sealed : small(version)) {
                for (int length = 0; length < sealed.length; length++) {
                    byte[] shorter = Arrays.copyOf(sealed, length);
                    assertThrows(ExefProblem.Truncated.class, () -> reader.open(key, shorter));
                    assertInstanceOf(ExefProblem.Truncated.class, Opened.refused(reader, shorter, 10, key));
                }
                byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
                assertThrows(ExefProblem.TrailingBytes.class, () -> reader.open(key, longer));
                assertInstanceOf(ExefProblem.TrailingBytes.class, Opened.refused(reader, longer, 7, key));
                assertInstanceOf(ExefProblem.TrailingBytes.class, Opened.refused(reader, longer, longer.length, key));
            }
        }
    }

    private List<byte[]> small(int version) {
        List<byte[]> sealed = new ArrayList<>();
        for (int length : new int[] {0, 1, 41, 100}) {
            sealed.add(Exef.ofVersion(version).seal(key, bytes(length)));
        }
        return sealed;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aSourceOfAnotherLengthBreaksTheUploadOff(int version) {
        Exef exef = Exef.ofVersion(version);
        for (int length : new int[] {0, 1, 100, CHUNK - 8, CHUNK, 2 * CHUNK}) {
            InputStream tooLong = exef.seal(key, new ByteArrayInputStream(bytes(length + 1)), length);
            assertThrows(ExefProblem.SourceChanged.class, tooLong::readAllBytes);
            InputStream tooShort = exef.seal(key, new ByteArrayInputStream(bytes(length)), length + 1);
            assertThrows(ExefProblem.SourceChanged.class, tooShort::readAllBytes);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void sealingOneByteAtATimeGivesTheSame(int version) throws IOException {
        Exef exef = Exef.ofVersion(version);
        byte[] plaintext = bytes(100);
        try (InputStream stream = exef.seal(key, new ByteArrayInputStream(plaintext), 100)) {
            byte[] sealed = new byte[(int) exef.sealedLength(100)];
            for (int i = 0; i < sealed.length; i++) {
                sealed[i] = (byte) stream.read();
            }
            assertEquals(-1, stream.read());
            assertArrayEquals(plaintext, exef.open(key, sealed));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void writerAndReaderTellTheSameTagWhichIsTheLastOfTheSealedBytes(int version) throws IOException {
        Exef exef = Exef.ofVersion(version);
        List<byte[]> told = new ArrayList<>();
        byte[] file = bytes(2 * CHUNK);
        byte[] sealed = exef.seal(key, new ByteArrayInputStream(file), file.length, told::add).readAllBytes();
        RecordingQuarantine quarantine = new RecordingQuarantine() {
            @Override
            public void sealedAs(byte[] tag) {
                assertFalse(isReleased());
                told.add(tag);
            }
        };
        exef.open(new ByteArrayInputStream(sealed), quarantine, key);
        assertEquals(2, told.size());
        assertArrayEquals(Arrays.copyOfRange(sealed, sealed.length - 16, sealed.length), told.getFirst());
        assertArrayEquals(told.getFirst(), told.getLast());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void whatFitsIntoSoManyBytesIsTheMostThatDoes(int version) {
        Exef exef = Exef.ofVersion(version);
        long empty = exef.sealedLength(0);
        assertEquals(0, exef.longestPlaintext(-1));
        assertEquals(0, exef.longestPlaintext(empty));
        long limit = exef.longestPlaintext(Long.MAX_VALUE);
        assertThrows(ExefProblem.TooLong.class, () -> exef.sealedLength(limit + 1));
        assertEquals(limit, exef.longestPlaintext(exef.sealedLength(limit)));
        assertThrows(IllegalArgumentException.class, () -> exef.sealedLength(-1));
        for (int round = 0; round < 300_000; round++) {
            long sealed = round < 200_000 ? empty + round : empty + random.nextLong(limit);
            long most = exef.longestPlaintext(sealed);
            assertTrue(exef.sealedLength(most) <= sealed, () -> most + " does not fit into " + sealed);
            assertTrue(exef.sealedLength(most + 1) > sealed, () -> "more than " + most + " fits into " + sealed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aKeyOfAnotherLengthDoesNotSeal(int version) {
        Exef exef = Exef.ofVersion(version);
        try (SecretBytes odd = SecretBytes.random(31)) {
            assertThrows(IllegalArgumentException.class, () -> exef.seal(odd, bytes(1)));
            InputStream nothing = InputStream.nullInputStream();
            assertThrows(IllegalArgumentException.class, () -> exef.seal(odd, nothing, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aStreamIsSealedThoughItsKeyIsClosedMeanwhile(int version) throws IOException {
        Exef exef = Exef.ofVersion(version);
        SecretBytes closed = key.copy();
        InputStream stream = exef.seal(closed, new ByteArrayInputStream(bytes(2 * CHUNK)), 2 * CHUNK);
        closed.close();
        assertEquals(2 * CHUNK, exef.open(key, stream.readAllBytes()).length);
        stream.close();
        assertThrows(IOException.class, stream::read);
    }

    @Test
    void eachVersionTellsAnotherKeyInItsWay() {
        assertThrows(ExefProblem.Tampered.class, () -> new ExefV2().open(master, new ExefV2().seal(key, bytes(9))));
        assertThrows(ExefProblem.WrongKey.class, () -> new ExefV3().open(master, new ExefV3().seal(key, bytes(9))));
        assertThrows(ExefProblem.Tampered.class, () -> new ExefV4().open(master, new ExefV4().seal(key, bytes(9))));
    }

    @Test
    void noVersionOpensAnother() {
        for (int written : new int[] {2, 3, 4}) {
            byte[] sealed = Exef.ofVersion(written).seal(key, bytes(100));
            assertArrayEquals(Exef.ofVersion(written).open(key, sealed), new StoredExef().open(key, sealed));
            for (int read : new int[] {2, 3, 4}) {
                if (read != written) {
                    Exef exef = Exef.ofVersion(read);
                    assertThrows(ExefProblem.UnsupportedExefVersion.class, () -> exef.open(key, sealed));
                }
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Exef.ofVersion(1));
        assertThrows(IllegalArgumentException.class, () -> Exef.ofVersion(5));
    }

    @Test
    void aVersionWrittenTheWayOfAnotherIsNone() {
        for (int[] version : new int[][] {{0, 0}, {0, 1}, {0, 3}, {0, 4}, {1, 0}, {1, 2}, {2, 2}, {2, 0}, {5, 3}}) {
            byte[] sealed = new byte[100];
            System.arraycopy(new byte[] {'E', 'x', 'E', 'F', (byte) version[0], (byte) version[1]}, 0, sealed, 0, 6);
            for (ExefReader reader : List.of(new ExefV2(), new ExefV3(), new ExefV4(), new StoredExef())) {
                assertThrows(ExefProblem.UnsupportedExefVersion.class, () -> reader.open(key, sealed));
            }
        }
    }

    @Test
    void damageOfTheOuterLayerIsReportedWhateverLiesInside() {
        for (int wire : new int[] {2, 3, 4}) {
            for (int stored : new int[] {2, 3, 4}) {
                byte[] inner = Exef.ofVersion(stored).seal(key, bytes(1000));
                byte[] outer = Exef.ofVersion(wire).seal(master, inner);
                outer[70] ^= 1;
                ExefLayer layer = new ExefLayer(new StoredExef(), key);
                ExefProblem problem = Opened.refused(Exef.ofVersion(wire), outer, 4096, master, layer);
                assertInstanceOf(ExefProblem.Tampered.class, problem);
                inner[70] ^= 1;
                byte[] around = Exef.ofVersion(wire).seal(master, inner);
                ExefProblem inside = Opened.refused(Exef.ofVersion(wire), around, 4096, master, layer);
                assertInstanceOf(ExefProblem.Inside.class, inside);
                assertInstanceOf(ExefProblem.Tampered.class, inside.getCause());
            }
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
