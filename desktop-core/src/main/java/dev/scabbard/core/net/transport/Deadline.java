package dev.scabbard.core.net.transport;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// A moment that moves while things go on, and an action for when it passes all the same. Socket time-outs cannot do
/// this: a server that drips a byte a second never meets one.
final class Deadline implements AutoCloseable {

    private final ScheduledExecutorService scheduler;
    private final Runnable action;
    private Duration limit;
    private volatile long deadline;
    private volatile boolean suspended;
    private volatile boolean passed;
    private ScheduledFuture<?> check;
    private boolean closed;

    Deadline(ScheduledExecutorService scheduler, Duration limit, Runnable action) {
        this.scheduler = scheduler;
        this.action = action;
        this.limit = limit;
        deadline = System.nanoTime() + limit.toNanos();
        check = scheduler.schedule(this::check, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// From now on `newLimit` is allowed.
    synchronized void restart(Duration newLimit) {
        limit = newLimit;
        extend();
        check.cancel(false);
        if (!closed) {
            check = scheduler.schedule(this::check, newLimit.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /// Something happened: the same time again, from now.
    void extend() {
        deadline = System.nanoTime() + limit().toNanos();
        suspended = false;
    }

    /// From now on time does not count, until [#extend] or [#restart].
    void suspend() {
        suspended = true;
    }

    private void check() {
        synchronized (this) {
            if (closed) {
                return;
            }
            long left = suspended ? limit.toNanos() : deadline - System.nanoTime();
            if (left > 0) {
                check = scheduler.schedule(this::check, left, TimeUnit.NANOSECONDS);
                return;
            }
            closed = true;
            passed = true;
        }
        action.run();
    }

    /// Whether the moment has passed.
    boolean passed() {
        return passed;
    }

    /// The time that is, or was, allowed.
    synchronized Duration limit() {
        return limit;
    }

    @Override
    public synchronized void close() {
        closed = true;
        check.cancel(false);
    }
}
