package dev.scabbard.core.local.excalibur.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abc, 1", "abc, xyz, 0", "abcd, abxd, 0.75", "ABC, abc, 0", "report, report.pdf.exef, 0.9",
        "a, aaaaaaaaaa, 0.6", "漢字, 漢字, 1", "'', abc, 0", "abc, '', 0"
    })
    void scoresAreThoseOfTheDefinition(String wanted, String name, double score) {
        assertEquals(score, new Similarity(wanted).to(name), 1e-9);
    }

    @Test
    void whoeverIsLookedForByPartOfTheNameIsFound() {
        String name = "minutes of the round table, second meeting.odt.exef";
        for (String part : new String[] {"minutes", "round table", "meeting.odt", "e"}) {
            assertTrue(new Similarity(part).to(name) >= 0.6, part);
        }
    }

    @Test
    void theLengthOfTheCommonSubsequenceIsThatOfTheTextbook() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            int[] one = random.ints(1 + random.nextInt(200), 'a', 'e').toArray();
            int[] other = random.ints(1 + random.nextInt(200), 'a', 'f').toArray();
            assertEquals(textbook(one, other), new CommonSubsequence(one).with(other, 0, other.length));
        }
    }

    private static int textbook(int[] one, int[] other) {
        int[][] lengths = new int[one.length + 1][other.length + 1];
        for (int i = 1; i <= one.length; i++) {
            for (int j = 1; j <= other.length; j++) {
                lengths[i][j] = one[i - 1] == other[j - 1]
                        ? lengths[i - 1][j - 1] + 1
                        : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        return lengths[one.length][other.length];
    }
}
