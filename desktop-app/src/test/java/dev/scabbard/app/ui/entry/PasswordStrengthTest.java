package dev.scabbard.app.ui.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.ui.StoryBench;
import dev.scabbard.app.ui.background.HeldRunner;
import dev.scabbard.core.secret.SecretChars;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PasswordStrengthTest {

    @ParameterizedTest
    @CsvSource({"'', NONE", "password, VERY_WEAK", "correct horse battery staple, STRONG"})
    void judgesWhatIsTyped(String typed, PasswordStrength expected) {
        try (SecretChars password = StoryBench.secret(typed)) {
            assertEquals(expected, PasswordStrength.of(password));
            assertFalse(password.isClosed());
        }
    }

    @Test
    void aPasswordOfAnyLengthIsJudgedByItsBeginning() {
        try (SecretChars password = StoryBench.secret("x".repeat(100_000))) {
            assertTrue(PasswordStrength.of(password).fraction() < 1);
        }
    }

    @Test
    void whileOneIsJudgedOnlyTheNewestWaits() {
        HeldRunner runner = new HeldRunner();
        StrengthViewModel strength = new StrengthViewModel(runner);
        List<String> read = new ArrayList<>();
        for (String typed : List.of("p", "pa", "correct horse battery staple")) {
            strength.changed(() -> {
                read.add(typed);
                return StoryBench.secret(typed);
            });
        }
        assertEquals(1, runner.waiting());
        assertTrue(runner.runNext());
        assertTrue(runner.runNext());
        assertFalse(runner.runNext());
        assertEquals(List.of("p", "correct horse battery staple"), read);
        assertEquals(PasswordStrength.STRONG, strength.strengthProperty().get());
        assertEquals("Strong", strength.textProperty().get());
    }
}
