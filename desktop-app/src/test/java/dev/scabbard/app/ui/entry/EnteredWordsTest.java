package dev.scabbard.app.ui.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.secret.SecretChars;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of words that are typed and pasted.
class EnteredWordsTest {

    private final EnteredWords words = new EnteredWords();

    private String joined(String unfinished) {
        try (SecretChars all = words.joined(unfinished)) {
            return all.apply(String::new);
        }
    }

    @ParameterizedTest
    @CsvSource({"abandon, abandon", "ABANDON, abandon", "aban, abandon", "act, act", "zoo, zoo"})
    void aWordOrTheBeginningOfOnlyOneIsTaken(String typed, String word) {
        assertTrue(words.enter(typed));
        assertEquals(List.of(word), words.before());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "ac", "abandonn", "über", "1", " "})
    void whatIsNoWordYetIsNotTaken(String typed) {
        assertFalse(words.enter(typed));
        assertEquals(0, words.count());
    }

    @Test
    void aListWithNumbersAndAnyWhiteSpaceIsTakenApart() {
        words.paste("\uFEFF1. abandon\r\n2) Ability\t3: able,4 about\u00A0above;\n\n");
        assertEquals("abandon ability able about above", joined(""));
        assertEquals(Optional.empty(), words.firstUnknown());
    }

    @Test
    void wrongWordsOfAPasteStayAndAreNumbered() {
        words.paste("abandon abilty able");
        assertEquals(Optional.of(2), words.firstUnknown());
        assertEquals("abandon abilty able", joined(""));
    }

    @Test
    void aWordIsTypedAgainWhereItStood() {
        words.paste("abandon abilty able");
        assertEquals("abilty", words.takeOut(1));
        assertEquals(List.of("abandon"), words.before());
        assertEquals(List.of("able"), words.after());
        assertTrue(words.enter("ability"));
        assertEquals("abandon ability able", joined(""));
    }

    @Test
    void thePlaceMovesAndWordsAreTakenBackBeforeIt() {
        words.paste("abandon ability able");
        words.move(false);
        assertEquals(Optional.of("ability"), words.takeBack());
        assertEquals("abandon able", joined(""));
        words.move(false);
        words.move(false);
        assertEquals(Optional.empty(), words.takeBack());
        assertEquals("zo abandon able", joined(" ZO "));
    }

    @Test
    void twentyFourWordsOfTheListAreComplete() {
        words.paste("abandon ".repeat(23));
        assertEquals(23, words.count());
        assertTrue(words.enter("art"));
        assertEquals(24, words.count());
        assertEquals(Optional.empty(), words.firstUnknown());
        words.clear();
        assertEquals("", joined(""));
    }
}
