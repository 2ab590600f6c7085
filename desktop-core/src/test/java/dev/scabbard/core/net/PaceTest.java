package dev.scabbard.core.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");
    private Instant now = start;
    private final Pace pace = new Pace(() -> now, (time, _) -> now = now.plus(time));

    private Duration timeFor(int turns) {
        Instant before = now;
        for (int i = 0; i < turns; i++) {
            pace.awaitTurn(new Cancellation());
        }
        return Duration.between(before, now);
    }

    @Test
    void unpacedUntilTheFirstRefusal() {
        assertEquals(Duration.ZERO, timeFor(1000));
    }

    @Test
    void oneASecondAfterARefusal() {
        pace.refused();
        assertEquals(Duration.ofSeconds(5), timeFor(5));
    }

    @Test
    void refusalsThatComeTogetherCountOnce() {
        for (int i = 0; i < 20; i++) {
            pace.refused();
        }
        assertEquals(Duration.ofSeconds(5), timeFor(5));
    }

    @Test
    void slowerWhenStillRefusedButNeverSlowerThanTheLimit() {
        for (int i = 0; i < 100; i++) {
            pace.awaitTurn(new Cancellation());
            pace.refused();
        }
        Duration time = timeFor(10);
        assertTrue(time.compareTo(Duration.ofSeconds(10)) > 0, time.toString());
        assertTrue(time.compareTo(Pace.SLOWEST_INTERVAL.multipliedBy(10)) <= 0, time.toString());
    }

    @Test
    void raisedSlowlyUntilThereIsNoPaceAnyMore() {
        pace.refused();
        timeFor(1);
        for (int i = 0; i < Pace.ACCEPTED_FOR_A_RAISE; i++) {
            pace.accepted();
        }
        timeFor(1);
        assertEquals(Duration.ofSeconds(9), timeFor(10));
        for (int i = 0; i < 40 * Pace.ACCEPTED_FOR_A_RAISE; i++) {
            pace.accepted();
        }
        timeFor(1);
        assertEquals(Duration.ZERO, timeFor(100));
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyWaiting() {
        pace.refused();
        timeFor(1);
        now = now.minus(Duration.ofHours(1));
        Duration time = timeFor(5);
        assertTrue(time.compareTo(Duration.ofSeconds(10)) < 0, time.toString());
        assertTrue(pace.refusedSince().orElseThrow().isBefore(now));
    }

    @Test
    void newRefusalBringsTheFirstPaceBack() {
        pace.refused();
        for (int i = 0; i < 5 * Pace.ACCEPTED_FOR_A_RAISE; i++) {
            pace.accepted();
        }
        timeFor(1);
        pace.refused();
        assertEquals(Duration.ofSeconds(5), timeFor(5));
    }

    @Test
    void tellsSinceWhenEverythingIsRefused() {
        assertEquals(Optional.empty(), pace.refusedSince());
        pace.refused();
        timeFor(3);
        pace.refused();
        assertEquals(Optional.of(start), pace.refusedSince());
        pace.accepted();
        assertEquals(Optional.empty(), pace.refusedSince());
    }

    @Test
    void cancelledWaitEnds() {
        Pace real = new Pace();
        real.refused();
        Cancellation cancellation = new Cancellation();
        Thread.ofVirtual().start(cancellation::cancel);
        assertThrows(NetProblem.Cancelled.class, () -> {
            for (int i = 0; i < 100; i++) {
                real.awaitTurn(cancellation);
            }
        });
    }
}
