package dev.scabbard.app.ui.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CountdownTest {

    private final FakeTime time = new FakeTime();
    private final Countdown countdown = new Countdown(time);
    private int ends;

    @Test
    void itCountsWholeSecondsDownAndEndsOnce() {
        countdown.start(Duration.ofSeconds(20), () -> ends++);
        assertEquals(20, countdown.secondsLeftProperty().get());
        assertEquals(1.0, countdown.shareLeftProperty().get());
        time.advance(Duration.ofSeconds(10));
        assertEquals(10, countdown.secondsLeftProperty().get());
        assertEquals(0.5, countdown.shareLeftProperty().get());
        time.advance(Duration.ofSeconds(30));
        assertEquals(1, ends);
        assertFalse(countdown.runningProperty().get());
        assertEquals(0, time.tickers());
    }

    @Test
    void stoppingDoesNotEndIt() {
        countdown.start(Duration.ofSeconds(20), () -> ends++);
        countdown.stop();
        time.advance(Duration.ofMinutes(1));
        assertEquals(0, ends);
        assertEquals(0, time.tickers());
    }

    @Test
    void theEndMayStartItAnew() {
        countdown.start(Duration.ofSeconds(1), () -> countdown.start(Duration.ofSeconds(5), () -> ends++));
        time.advance(Duration.ofSeconds(2));
        assertTrue(countdown.runningProperty().get());
        time.advance(Duration.ofSeconds(5));
        assertEquals(1, ends);
    }

    @Test
    void aNightAsleepEndsItAtTheFirstTick() {
        countdown.start(Duration.ofSeconds(20), () -> ends++);
        time.sleep(Duration.ofHours(8));
        assertEquals(1, ends);
    }

    @Test
    void aClockThatWasSetBackDoesNotLengthenIt() {
        countdown.start(Duration.ofSeconds(20), () -> ends++);
        time.passWithoutTicks(Duration.ofHours(-1));
        time.advance(Duration.ofSeconds(1));
        assertTrue(countdown.secondsLeftProperty().get() <= 20);
        time.advance(Duration.ofSeconds(21));
        assertEquals(1, ends);
    }
}
