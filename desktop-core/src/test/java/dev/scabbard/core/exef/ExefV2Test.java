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
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the vectors do not say: any content, any damage, constant memory, and who may see plaintext when.
class ExefV2Test {

    private static final ExefV2 EXEF = new ExefV2();

    private final Random random = new Random(20261121);

    @Test
    void anythingSealedOpensAgain() throws IOException {
        for (int round = 0; round < 200; round++) {
            byte[] plaintext = bytes(random.nextInt(3 * MessageExef.PIECE));
            try (SecretBytes key = SecretBytes.takeOver(bytes(16 + 8 * random.nextInt(3)))) {
                byte[] whole = EXEF.seal(key, plaintext);
                byte[] streamed = EXEF.seal(key, new ByteArrayInputStream(plaintext), plaintext.length).readAllBytes();
                assertEquals(EXEF.sealedLength(plaintext.length), whole.length);
                assertEquals(whole.length, streamed.length);
                assertArrayEquals(plaintext, EXEF.open(key, streamed));
                assertArrayEquals(plaintext, openStream(whole, 1 + random.nextInt(50_000), key));
            }
        }
    }

    @Test
    void bothSidesOfEveryPieceBorderSurviveBothLayers() throws IOException {
        try (SecretBytes master = SecretBytes.random(32);
                SecretBytes vaultKey = SecretBytes.random(32)) {
            for (int border : new int[] {MessageExef.PIECE, 2 * MessageExef.PIECE, 65536, 131072}) {
                for (int length = border - 50; length <= border + 50; length++) {
                    byte[] file = bytes(length);
                    InputStream inner = EXEF.seal(vaultKey, new ByteArrayInputStream(file), length);
                    InputStream outer = EXEF.seal(master, inner, EXEF.sealedLength(length));
                    assertArrayEquals(file, openStream(outer.readAllBytes(), 1 << 16, master, vaultKey));
                }
            }
        }
    }

    @Test
    void everySingleBitFlipOfAHundredByteFileIsRefused() {
        byte[] sealed;
        int refused = 0;
        try (SecretBytes key = SecretBytes.random(32)) {
            sealed = EXEF.seal(key, bytes(100));
            for (int bit = 0; bit < sealed.length * 8; bit++) {
                byte[] flipped = sealed.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                assertThrows(ExefProblem.class, () -> EXEF.open(key, flipped));
                RecordingQuarantine quarantine = new RecordingQuarantine();
                InputStream stream = new ByteArrayInputStream(flipped);
                assertThrows(ExefProblem.class, () -> EXEF.open(stream, quarantine, key));
                assertFalse(quarantine.isReleased());
                assertTrue(quarantine.isDiscarded());
                refused++;
            }
        }
        assertEquals(1152, refused);
    }

    @Test
    void everyTruncationAndEveryExtensionIsRefused() {
        try (SecretBytes key = SecretBytes.random(32)) {
            byte[] sealed = EXEF.seal(key, bytes(100));
            for (int length = 0; length < sealed.length; length++) {
                byte[] shorter = Arrays.copyOf(sealed, length);
                assertThrows(ExefProblem.Truncated.class, () -> EXEF.open(key, shorter));
                assertThrows(ExefProblem.Truncated.class, () -> openStream(shorter, 10, key));
            }
            byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
            assertThrows(ExefProblem.TrailingBytes.class, () -> EXEF.open(key, longer));
            assertThrows(ExefProblem.TrailingBytes.class, () -> openStream(longer, sealed.length, key));
            assertThrows(ExefProblem.TrailingBytes.class, () -> openStream(longer, 7, key));
        }
    }

    @Test
    void randomBytesAreRefusedAndNothingElseHappens() {
        try (SecretBytes key = SecretBytes.random(32)) {
            for (int round = 0; round < 5000; round++) {
                byte[] noise = bytes(random.nextInt(200));
                int known = Math.min(noise.length, random.nextInt(9));
                System.arraycopy(new byte[] {'E', 'x', 'E', 'F', 0, 2, 1, 0}, 0, noise, 0, Math.min(8, known));
                assertThrows(ExefProblem.class, () -> EXEF.open(key, noise));
                assertThrows(ExefProblem.class, () -> openStream(noise, 64, key));
            }
        }
    }

    @Test
    void damageOfTheOuterLayerIsReportedAsSuch() {
        try (SecretBytes master = SecretBytes.random(32);
                SecretBytes vaultKey = SecretBytes.random(32)) {
            byte[] outer = EXEF.seal(master, EXEF.seal(vaultKey, bytes(1000)));
            outer[HeaderV2.LENGTH] ^= 1;
            assertThrows(ExefProblem.Tampered.class, () -> openStream(outer, 4096, master, vaultKey));
        }
    }

    @Test
    void aWholeOuterLayerDoesNotHideADamagedInnerOne() {
        try (SecretBytes master = SecretBytes.random(32);
                SecretBytes vaultKey = SecretBytes.random(32)) {
            byte[] inner = EXEF.seal(vaultKey, bytes(1000));
            byte[] longer = Arrays.copyOf(inner, inner.length + 1);
            byte[] shorter = Arrays.copyOf(inner, inner.length - 1);
            byte[] flipped = inner.clone();
            flipped[500] ^= 1;
            assertEquals(ExefProblem.Tampered.class, problemInside(flipped, master, vaultKey));
            assertEquals(ExefProblem.Truncated.class, problemInside(shorter, master, vaultKey));
            assertEquals(ExefProblem.TrailingBytes.class, problemInside(longer, master, vaultKey));
        }
    }

    private static Class<?> problemInside(byte[] inner, SecretBytes master, SecretBytes vaultKey) {
        byte[] outer = EXEF.seal(master, inner);
        ExefProblem.Inside problem =
                assertThrows(ExefProblem.Inside.class, () -> openStream(outer, 4096, master, vaultKey));
        return Objects.requireNonNull(problem.getCause()).getClass();
    }

    @Test
    void aSourceThatEndsEarlyBreaksTheUploadOff() {
        try (SecretBytes key = SecretBytes.random(32)) {
            InputStream tooShort = EXEF.seal(key, new ByteArrayInputStream(bytes(99)), 100);
            assertThrows(ExefProblem.SourceChanged.class, tooShort::readAllBytes);
            InputStream tooLong = EXEF.seal(key, new ByteArrayInputStream(bytes(101)), 100);
            assertThrows(ExefProblem.SourceChanged.class, tooLong::readAllBytes);
        }
    }

    @Test
    void sealingOneByteAtATimeGivesTheSame() throws IOException {
        byte[] plaintext = bytes(100);
        try (SecretBytes key = SecretBytes.random(32);
                InputStream stream = EXEF.seal(key, new ByteArrayInputStream(plaintext), 100)) {
            byte[] sealed = new byte[144];
            for (int i = 0; i < sealed.length; i++) {
                sealed[i] = (byte) stream.read();
            }
            assertEquals(-1, stream.read());
            assertArrayEquals(plaintext, EXEF.open(key, sealed));
        }
    }

    @Test
    void aFailingSourceIsNotCalledTampering() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is cut");
            }

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                return read();
            }
        };
        RecordingQuarantine quarantine = new RecordingQuarantine();
        try (SecretBytes key = SecretBytes.random(32)) {
            IOException seen = assertThrows(IOException.class, () -> EXEF.open(broken, quarantine, key));
            assertEquals("the line is cut", seen.getMessage());
            assertTrue(quarantine.isDiscarded());
            assertThrows(IOException.class, () -> EXEF.seal(key, broken, 5).readAllBytes());
        }
    }

    @Test
    void aFailingReleaseIsDiscarded() {
        RecordingQuarantine quarantine = new RecordingQuarantine();
        Quarantine failing = new Quarantine() {
            @Override
            public void write(byte[] b, int off, int len) {
                quarantine.write(b, off, len);
            }

            @Override
            public void release() throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void discard() {
                quarantine.discard();
            }
        };
        try (SecretBytes key = SecretBytes.random(32)) {
            InputStream sealed = new ByteArrayInputStream(EXEF.seal(key, bytes(10)));
            assertThrows(IOException.class, () -> EXEF.open(sealed, failing, key));
            assertTrue(quarantine.isDiscarded());
        }
    }

    @Test
    void aVaultKeySealedUnderTheUnlockKeyOpensAsASecret() {
        try (SecretBytes unlockKey = SecretBytes.random(32);
                SecretBytes vaultKey = SecretBytes.random(32);
                SecretBytes opened = EXEF.openSecret(unlockKey, EXEF.seal(unlockKey, vaultKey))) {
            assertEquals(vaultKey, opened);
        }
    }

    @Test
    void moreThanOneNonceCanEncryptIsSaidBeforeAnythingIsRead() {
        long limit = (1L << 36) - 32;
        assertEquals(limit + 44, EXEF.sealedLength(limit));
        assertThrows(ExefProblem.TooLong.class, () -> EXEF.sealedLength(limit + 1));
        try (SecretBytes key = SecretBytes.random(32)) {
            assertThrows(
                    ExefProblem.TooLong.class, () -> EXEF.seal(key, InputStream.nullInputStream(), Long.MAX_VALUE));
        }
    }

    @Test
    void everySealingTakesAFreshNonce() {
        try (SecretBytes key = SecretBytes.random(32)) {
            byte[] plaintext = bytes(20);
            assertFalse(Arrays.equals(EXEF.seal(key, plaintext), EXEF.seal(key, plaintext)));
        }
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        try (SecretBytes key = SecretBytes.random(31)) {
            assertThrows(IllegalArgumentException.class, () -> EXEF.seal(key, bytes(1)));
            byte[] header = {'E', 'x', 'E', 'F', 0, 2, 0, 31 * 8 - 256};
            ExefProblem problem = assertThrows(ExefProblem.class, () -> EXEF.open(key, Arrays.copyOf(header, 44)));
            assertInstanceOf(ExefProblem.WrongKeySize.class, problem);
        }
    }

    private static byte[] openStream(byte[] sealed, int piece, SecretBytes... keys) throws IOException {
        RecordingQuarantine quarantine = new RecordingQuarantine();
        ExefLayer[] inside = Arrays.stream(keys).skip(1).map(key -> new ExefLayer(EXEF, key)).toArray(ExefLayer[]::new);
        EXEF.open(new PiecewiseStream(sealed, piece), quarantine, keys[0], inside);
        assertTrue(quarantine.isReleased());
        return quarantine.content();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
