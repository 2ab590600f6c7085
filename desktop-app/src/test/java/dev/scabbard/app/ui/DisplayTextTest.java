package dev.scabbard.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.problem.Argument;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DisplayTextTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void asItWas() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "notes.txt", "äß 漢字 (1)!'#?.txt", "עברית", "👩‍👩‍👧", "a b", "%s {0} <b>", "\u3000"})
    void whatIsPlainlyVisibleStays(String text) {
        assertEquals(text, DisplayText.neutralised(text));
    }

    @Test
    void whatHidesOrReordersIsShownAsItsCode() {
        assertEquals("photo⟨202E⟩gpj.exe", DisplayText.neutralised("photo\u202Egpj.exe"));
        assertEquals("a⟨000A⟩b⟨001B⟩[31m", DisplayText.neutralised("a\nb\u001B[31m"));
        assertEquals("zero⟨200B⟩width⟨FEFF⟩", DisplayText.neutralised("zero\u200Bwidth\uFEFF"));
        assertEquals("lone⟨D83D⟩", DisplayText.neutralised("lone\uD83D"));
        assertEquals("non⟨00A0⟩breaking", DisplayText.neutralised("non\u00A0breaking"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 B", "999,999 B", "1000,1 KB", "1234,1.2 KB", "12345,12 KB", "5000000,5 MB", "999999,1 MB",
        "9223372036854775807,9.2 EB"
    })
    void sizesHaveAtMostOneDigitAfterThePoint(long bytes, String shown) {
        assertEquals(shown, DisplayText.size(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.012S,12 ms", "PT47S,47 s", "PT4M12S,4 min 12 s", "PT3H5M,3 h 5 min", "PT52H,2 d 4 h", "PT-47S,47 s"
    })
    void spansHaveTheirTwoLargestParts(Duration span, String shown) {
        assertEquals(shown, DisplayText.span(span));
    }

    @ParameterizedTest
    @CsvSource({"PT4M12S,4:12", "PT0S,0:00", "PT1H,1:00:00", "PT-1S,0:00"})
    void countdownsLookLikeAClock(Duration span, String shown) {
        assertEquals(shown, DisplayText.clock(span));
    }

    @Test
    void argumentsOfMessagesAreNeutralisedAndNeverInterpreted() {
        assertEquals("locks in {0}⟨000A⟩''%s", Messages.text("shell.status.locksIn", "{0}\n''%s"));
        assertEquals("locks in 1.2 KB", Messages.text("shell.status.locksIn", Argument.size(1234)));
    }
}
