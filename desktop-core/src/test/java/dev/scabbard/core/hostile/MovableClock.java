package dev.scabbard.core.hostile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// The system's clock, off by as much as a test wants.
public final class MovableClock extends Clock {

    private final AtomicReference<Duration> off = new AtomicReference<>(Duration.ZERO);

    /// Moves it on, or back for a negative time.
    public void move(Duration by) {
        off.updateAndGet(before -> before.plus(by));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(off.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
