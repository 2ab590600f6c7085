package dev.scabbard.app.ui.time;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// Locks when nothing was done for a while, by the wall clock: a computer that slept for twelve hours locks at the
/// first tick after waking. Used on the UI thread.
@Singleton
public final class IdleLock {

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final TimeSource time;
    private final ReadOnlyObjectWrapper<Duration> left = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private Subscription ticking = Subscription.EMPTY;
    private Supplier<Duration> limit = () -> Duration.ofMinutes(5);
    private BooleanSupplier inUse = () -> false;
    private Runnable lock = () -> {};
    private Instant lastUse = Instant.EPOCH;
    private Instant lastTick = Instant.EPOCH;

    @Inject
    public IdleLock(TimeSource time) {
        this.time = time;
    }

    /// Begins to watch; the time starts now.
    ///
    /// @param limit how long nothing may be done; asked at every tick, so that a changed setting counts at once
    /// @param inUse whether something other than the user's input counts as use at this moment
    /// @param lock called when the time is over; watching has stopped by then
    public void start(Supplier<Duration> limit, BooleanSupplier inUse, Runnable lock) {
        stop();
        this.limit = limit;
        this.inUse = inUse;
        this.lock = lock;
        lastTick = time.instant();
        used();
        ticking = time.every(PERIOD, this::tick);
    }

    /// Stops watching.
    public void stop() {
        ticking.unsubscribe();
        ticking = Subscription.EMPTY;
        left.set(Duration.ZERO);
    }

    /// The user did something.
    public void used() {
        Instant now = time.instant();
        countOnFrom(now);
        // Input that comes before the first tick after a long sleep must not save the vault from locking.
        if (ticking != Subscription.EMPTY && !now.isBefore(lastUse.plus(limit.get())) && !inUse.getAsBoolean()) {
            tick();
            return;
        }
        lastUse = now;
        left.set(limit.get());
    }

    /// A clock that was set back goes on with the time that had passed before: setting it back must not keep the vault
    /// open.
    private void countOnFrom(Instant now) {
        if (now.isBefore(lastTick)) {
            lastUse = lastUse.minus(Duration.between(now, lastTick));
            lastTick = now;
        }
    }

    private void tick() {
        Instant now = time.instant();
        countOnFrom(now);
        boolean slept = Duration.between(lastTick, now).compareTo(limit.get()) >= 0;
        lastTick = now;
        if (inUse.getAsBoolean() && !slept) {
            lastUse = now;
        }
        Duration remaining = limit.get().minus(Duration.between(lastUse, now));
        if (remaining.isPositive()) {
            left.set(remaining);
        } else {
            stop();
            lock.run();
        }
    }

    /// The time until it locks; zero while it does not watch.
    public ReadOnlyObjectProperty<Duration> leftProperty() {
        return left.getReadOnlyProperty();
    }
}
