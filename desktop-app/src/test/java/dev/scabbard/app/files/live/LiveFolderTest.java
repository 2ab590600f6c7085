package dev.scabbard.app.files.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.ui.background.ImmediateRunner;
import dev.scabbard.app.ui.time.FakeTime;
import dev.scabbard.core.vault.entry.VaultPath;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// When the folder on screen is fetched again by itself.
final class LiveFolderTest implements LiveFolder.Screen {

    private static final VaultPath HERE = VaultPath.of("Papers", "2026");
    private static final Duration SHORT = Duration.ofMillis(500);

    private final FakeTime time = new FakeTime();
    private final LiveFolder live = new LiveFolder(this::listen, new ImmediateRunner(), time);
    private Consumer<Optional<VaultPath>> server = folder -> {};
    private boolean disturbed;
    private boolean sending;
    private boolean away;
    private boolean slow;
    private int fetched;

    private Runnable listen(Consumer<Optional<VaultPath>> listener) {
        server = listener;
        return () -> server = folder -> {};
    }

    @BeforeEach
    void show() {
        live.shown(this);
        live.begins(HERE);
        live.fetched();
        time.advance(Duration.ofMinutes(1));
    }

    private void changed(VaultPath folder) {
        server.accept(Optional.of(folder));
    }

    @Override
    public boolean isUndisturbed() {
        return !disturbed;
    }

    @Override
    public boolean isSending() {
        return sending;
    }

    @Override
    public void refresh() {
        fetched++;
        live.begins(HERE);
        if (away) {
            live.failed("the server is away", false);
        } else if (!slow) {
            live.fetched();
        }
    }

    @Test
    void aChangeHereOrAboveOrAnywhereIsSeenAndOneElsewhereIsNot() {
        changed(HERE);
        time.advance(SHORT);
        assertEquals(1, fetched);
        time.advance(Duration.ofMinutes(1));
        changed(VaultPath.of("Papers"));
        time.advance(SHORT);
        assertEquals(2, fetched, "the folder itself may have gone");
        time.advance(Duration.ofMinutes(1));
        server.accept(Optional.empty());
        time.advance(SHORT);
        assertEquals(3, fetched);
        time.advance(Duration.ofMinutes(1));
        changed(VaultPath.of("Papers", "2025"));
        changed(HERE.child("inner"));
        time.advance(Duration.ofMinutes(1));
        assertEquals(3, fetched);
    }

    @Test
    void aBurstOfChangesIsSeenInFewListings() {
        for (int i = 0; i < 500; i++) {
            changed(HERE);
            time.advance(Duration.ofMillis(20));
        }
        time.advance(Duration.ofMinutes(1));
        assertTrue(fetched >= 2 && fetched <= 5, fetched + " listings");
        assertEquals(0, time.tickers());
    }

    @Test
    void aListingThatTakesLongIsNotBegunAnew() {
        slow = true;
        for (int i = 0; i < 60; i++) {
            changed(HERE);
            time.advance(Duration.ofSeconds(1));
        }
        assertEquals(1, fetched);
        live.fetched();
        time.advance(Duration.ofMinutes(3));
        assertEquals(2, fetched, "what has changed meanwhile is seen after a rest");
    }

    @Test
    void whileFilesAreSentItIsFetchedSeldom() {
        sending = true;
        for (int i = 0; i < 60; i++) {
            changed(HERE);
            time.advance(Duration.ofSeconds(1));
        }
        assertTrue(fetched >= 2 && fetched <= 3, fetched + " listings");
    }

    @Test
    void whoeverIsInTheMiddleOfSomethingIsNotDisturbed() {
        disturbed = true;
        changed(HERE);
        time.advance(Duration.ofMinutes(1));
        assertEquals(0, fetched);
        disturbed = false;
        time.advance(SHORT);
        assertEquals(1, fetched);
    }

    @Test
    void whatTheUserFetchesNeedsNoSecondListing() {
        changed(HERE);
        live.begins(HERE);
        live.fetched();
        time.advance(Duration.ofMinutes(1));
        assertEquals(0, fetched);
    }

    @Test
    void aFolderThatCannotBeFetchedIsTriedLessAndLessOftenUntilItIsThere() {
        away = true;
        changed(HERE);
        time.advance(Duration.ofMinutes(10));
        assertTrue(fetched >= 10 && fetched <= 16, fetched + " listings");
        assertTrue(live.problemProperty().get().contains("the server is away"));
        away = false;
        time.advance(Duration.ofMinutes(1));
        assertEquals("", live.problemProperty().get());
        assertEquals(0, time.tickers());
    }

    @Test
    void whatTheUserHasEndedIsNotTriedAgain() {
        live.begins(HERE);
        live.failed("you stopped waiting", true);
        time.advance(Duration.ofMinutes(10));
        assertEquals(0, fetched);
        assertFalse(live.problemProperty().get().isEmpty());
    }

    @Test
    void nothingIsHeardOfAFolderThatIsNoLongerOnScreen() {
        changed(HERE);
        live.hidden();
        changed(HERE);
        time.advance(Duration.ofMinutes(1));
        assertEquals(0, fetched);
        assertEquals(0, time.tickers());
    }
}
