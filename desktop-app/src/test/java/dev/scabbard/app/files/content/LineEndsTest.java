package dev.scabbard.app.files.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class LineEndsTest {

    @Test
    void anUntouchedTextComesBackAsItWas() {
        Random random = new Random(11);
        String alphabet = "ab\r\n";
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            LineEnds ends = LineEnds.of(text.toString());
            assertEquals(text.toString(), ends.restore(ends.unified()));
        }
    }

    @Test
    void newLinesGetTheOnlyEndThatThereIs() {
        LineEnds ends = LineEnds.of("one\r\ntwo\r\n");
        assertEquals("one\ntwo\n", ends.unified());
        assertEquals("zero\r\none\r\ntwo\r\nthree\r\n", ends.restore("zero\none\ntwo\nthree\n"));
        assertFalse(ends.mixed());
    }

    @Test
    void aLineAddedBelowTheLastGetsTheUsualEnd() {
        assertEquals("one\r\ntwo\r\nthree", LineEnds.of("one\r\ntwo").restore("one\ntwo\nthree"));
    }

    @Test
    void unchangedLinesKeepTheirOwnEnds() {
        LineEnds ends = LineEnds.of("a\r\nb\nc\rd\r\ne\nf");
        assertTrue(ends.mixed());
        assertEquals("a\r\nX\nb\nc\rd\r\nY\ne\nf", ends.restore("a\nX\nb\nc\nd\nY\ne\nf"));
    }

    @Test
    void aTextWithoutLinesGetsLineFeeds() {
        assertEquals("one\ntwo", LineEnds.of("one").restore("one\ntwo"));
    }
}
