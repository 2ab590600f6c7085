package dev.scabbard.core.exef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PadmeTest {

    @Test
    void aPaddedLengthIsTheNextOneAndStaysItself() {
        long padded = 0;
        for (long length = 0; length < 200_000; length++) {
            long previous = padded;
            padded = Padme.padded(length);
            assertTrue(padded >= length && padded <= length + length / 8);
            assertTrue(padded == previous || previous == length - 1);
            assertEquals(padded, Padme.padded(padded));
            assertEquals(padded == length, Padme.isPadded(length));
            assertEquals(padded == length ? length : previousPadded(length), Padme.atMost(length));
        }
    }

    private static long previousPadded(long length) {
        long candidate = length;
        while (!Padme.isPadded(candidate)) {
            candidate--;
        }
        return candidate;
    }

    @Test
    void largeLengthsDoNotOverflow() {
        Random random = new Random(4);
        for (int round = 0; round < 100_000; round++) {
            long length = random.nextLong(1L << 61);
            assertTrue(Padme.isPadded(Padme.padded(length)));
            assertTrue(Padme.padded(length) >= length);
            assertFalse(Padme.atMost(length) > length);
        }
    }
}
