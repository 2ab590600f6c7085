package dev.scabbard.app.ui.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class IdleLockTest {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final FakeTime time = new FakeTime();
    private final IdleLock idleLock = new IdleLock(time);
    private Duration limit = LIMIT;
    private boolean transferRuns;
    private int locks;

    private void start() {
        idleLock.start(() -> limit, () -> transferRuns, () -> locks++);
    }

    @Test
    void itLocksOnceAfterTheLimitAndNotBefore() {
        start();
        time.advance(LIMIT.minusSeconds(1));
        assertEquals(0, locks);
        assertEquals(Duration.ofSeconds(1), idleLock.leftProperty().get());
        time.advance(Duration.ofSeconds(1));
        assertEquals(1, locks);
        time.advance(LIMIT.multipliedBy(3));
        assertEquals(1, locks);
        assertEquals(0, time.tickers());
    }

    @Test
    void useStartsTheTimeAnew() {
        start();
        time.advance(Duration.ofMinutes(4));
        idleLock.used();
        time.advance(Duration.ofMinutes(4));
        assertEquals(0, locks);
        time.advance(Duration.ofMinutes(1));
        assertEquals(1, locks);
    }

    @Test
    void twelveHoursAsleepLockAtTheFirstTick() {
        start();
        time.sleep(Duration.ofHours(12));
        assertEquals(1, locks);
    }

    @Test
    void twelveHoursAsleepLockEvenWhileATransferRuns() {
        transferRuns = true;
        start();
        time.sleep(Duration.ofHours(12));
        assertEquals(1, locks);
    }

    @Test
    void inputRightAfterWakingDoesNotSaveItFromLocking() {
        FakeTime asleep = new FakeTime();
        IdleLock woken = new IdleLock(asleep);
        woken.start(() -> LIMIT, () -> false, () -> locks++);
        asleep.passWithoutTicks(Duration.ofHours(12));
        woken.used();
        assertEquals(1, locks);
    }

    @Test
    void aRunningTransferCountsAsUse() {
        transferRuns = true;
        start();
        time.advance(Duration.ofHours(2));
        assertEquals(0, locks);
        transferRuns = false;
        time.advance(LIMIT);
        assertEquals(1, locks);
    }

    @Test
    void aShorterLimitCountsAtOnce() {
        start();
        time.advance(Duration.ofMinutes(2));
        limit = Duration.ofMinutes(1);
        time.advance(Duration.ofSeconds(1));
        assertEquals(1, locks);
    }

    @Test
    void aClockThatIsSetBackAgainAndAgainDoesNotKeepItOpen() {
        start();
        for (int minute = 0; minute < 5; minute++) {
            assertEquals(0, locks);
            time.passWithoutTicks(Duration.ofSeconds(-50));
            time.advance(Duration.ofMinutes(1));
        }
        // The second around each change of the clock cannot be told from the change.
        time.advance(Duration.ofSeconds(5));
        assertEquals(1, locks);
    }

    @Test
    void useAfterTheClockWasSetBackStartsTheTimeAnew() {
        start();
        time.advance(Duration.ofMinutes(4));
        time.passWithoutTicks(Duration.ofHours(-3));
        idleLock.used();
        time.advance(Duration.ofMinutes(4));
        assertEquals(0, locks);
        time.advance(Duration.ofMinutes(1));
        assertEquals(1, locks);
    }

    @Test
    void aClockThatWasSetBackDoesNotLengthenTheWait() {
        start();
        time.passWithoutTicks(Duration.ofHours(-3));
        time.advance(Duration.ofSeconds(1));
        time.advance(LIMIT);
        assertEquals(1, locks);
    }
}
