package dev.scabbard.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.secret.SecretChars;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ClipboardGuardTest {

    private static final Duration LIFETIME = Duration.ofSeconds(20);

    private final FakeTime time = new FakeTime();
    private final MemoryClipboard clipboard = new MemoryClipboard();
    private final ClipboardGuard guard = new ClipboardGuard(clipboard, time);

    private void copy(String text) {
        try (SecretChars secret = SecretChars.copyOf(text.toCharArray())) {
            guard.copySecret(secret, LIFETIME);
        }
    }

    @Test
    void theSecretLeavesAfterItsTimeAndNothingStays() {
        copy("excalibur");
        time.advance(LIFETIME.minusSeconds(1));
        assertEquals(Optional.of("excalibur"), clipboard.text());
        assertEquals(1, guard.countdown().secondsLeftProperty().get());
        time.advance(Duration.ofSeconds(1));
        assertEquals(Optional.empty(), clipboard.text());
        assertFalse(guard.countdown().runningProperty().get());
    }

    @Test
    void whatTheUserCopiedLaterStays() {
        copy("excalibur");
        clipboard.put("something else");
        time.advance(LIFETIME);
        assertEquals(Optional.of("something else"), clipboard.text());
    }

    @Test
    void clearingTakesItOffAtOnce() {
        copy("excalibur");
        guard.clear();
        assertEquals(Optional.empty(), clipboard.text());
        assertEquals(0, time.tickers());
    }

    @Test
    void aSecondCopyHasItsWholeTime() {
        copy("first");
        time.advance(Duration.ofSeconds(15));
        copy("second");
        time.advance(Duration.ofSeconds(15));
        assertEquals(Optional.of("second"), clipboard.text());
        assertTrue(guard.countdown().runningProperty().get());
        time.advance(Duration.ofSeconds(5));
        assertEquals(Optional.empty(), clipboard.text());
    }

    @Test
    void clearingWithoutACopyLeavesTheClipboardAlone() {
        clipboard.put("the user's");
        guard.clear();
        assertEquals(Optional.of("the user's"), clipboard.text());
    }
}
