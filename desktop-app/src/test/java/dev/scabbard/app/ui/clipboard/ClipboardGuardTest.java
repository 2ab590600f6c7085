package dev.scabbard.app.ui.clipboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.ui.time.FakeTime;
import dev.scabbard.core.secret.SecretChars;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    void aClipboardThatIsBusyIsTriedAgainUntilTheSecretIsOff() {
        BusyClipboard busy = new BusyClipboard(3);
        ClipboardGuard patient = new ClipboardGuard(busy, time);
        try (SecretChars secret = SecretChars.copyOf("excalibur".toCharArray())) {
            patient.copySecret(secret, LIFETIME);
        }
        patient.clear();
        assertEquals(Optional.of("excalibur"), busy.content);
        time.advance(Duration.ofSeconds(5));
        assertEquals(Optional.empty(), busy.content);
        assertEquals(0, time.tickers());
    }

    @Test
    void aClipboardThatKeepsTheSecretIsTriedAgain() {
        MemoryClipboard other = new MemoryClipboard();
        ClipboardGuard patient = new ClipboardGuard(new Unclearable(other), time);
        try (SecretChars secret = SecretChars.copyOf("excalibur".toCharArray())) {
            patient.copySecret(secret, LIFETIME);
        }
        patient.clear();
        time.advance(Duration.ofSeconds(2));
        assertTrue(patient.countdown().runningProperty().get(), "it must not be given up");
        other.put("the user's");
        time.advance(Duration.ofSeconds(1));
        assertEquals(0, time.tickers());
    }

    @Test
    void clearingWithoutACopyLeavesTheClipboardAlone() {
        clipboard.put("the user's");
        guard.clear();
        assertEquals(Optional.of("the user's"), clipboard.text());
    }

    /// Another program has it, for so many calls.
    private static final class BusyClipboard implements SystemClipboard {

        private int busy;
        private Optional<String> content = Optional.empty();

        BusyClipboard(int busy) {
            this.busy = busy;
        }

        @Override
        public void put(String text) {
            content = Optional.of(text);
        }

        @Override
        public void putSecret(String secret) {
            put(secret);
        }

        @Override
        public Optional<String> text() {
            if (busy-- > 0) {
                throw new IllegalStateException("busy");
            }
            return content;
        }

        @Override
        public List<Path> files() {
            return List.of();
        }

        @Override
        public void clear() {
            content = Optional.empty();
        }
    }

    /// Does not let go.
    private record Unclearable(MemoryClipboard clipboard) implements SystemClipboard {

        @Override
        public void put(String text) {
            clipboard.put(text);
        }

        @Override
        public void putSecret(String secret) {
            clipboard.putSecret(secret);
        }

        @Override
        public Optional<String> text() {
            return clipboard.text();
        }

        @Override
        public List<Path> files() {
            return List.of();
        }

        @Override
        public void clear() {}
    }
}
