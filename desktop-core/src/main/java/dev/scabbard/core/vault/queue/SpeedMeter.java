package dev.scabbard.core.vault.queue;

import java.time.Duration;
import java.util.Optional;

/// A speed, smoothed over some seconds: what lies further back counts less and less.
final class SpeedMeter {

    private static final double SECOND = Duration.ofSeconds(1).toNanos();
    private static final Duration LONGEST = Duration.ofDays(100);

    private final double smoothedOver;
    private boolean started;
    private long lastNanos;
    private long lastCount;
    private double moved;
    private double time;

    /// @param smoothedOver what lies further back than this counts little
    SpeedMeter(Duration smoothedOver) {
        this.smoothedOver = smoothedOver.toNanos();
    }

    /// Notes how far it is. A count that falls means that something began again: that is no speed.
    ///
    /// @param nanos when
    /// @param count how much has passed in all
    void note(long nanos, long count) {
        if (started && nanos > lastNanos) {
            double passed = nanos - lastNanos;
            double fade = Math.exp(-passed / smoothedOver);
            moved = moved * fade + Math.max(0, count - lastCount);
            time = time * fade + passed;
        }
        started = true;
        lastNanos = nanos;
        lastCount = count;
    }

    /// What follows is not joined to what was: nothing moved for a while, on purpose.
    void rest() {
        started = false;
    }

    /// How much passes in a second.
    long perSecond() {
        return time > 0 ? Math.round(moved * SECOND / time) : 0;
    }

    /// How long the rest will take; empty while nothing moves.
    ///
    /// @param rest how much is left
    Optional<Duration> timeFor(long rest) {
        double perSecond = time > 0 ? moved * SECOND / time : 0;
        if (perSecond < 1) {
            return Optional.empty();
        }
        double seconds = Math.max(0, rest) / perSecond;
        return seconds > LONGEST.toSeconds()
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) (seconds * 1000)));
    }
}
