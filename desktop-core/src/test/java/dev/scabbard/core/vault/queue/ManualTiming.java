package dev.scabbard.core.vault.queue;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/// A time that moves when a test says so.
final class ManualTiming implements Timing {

    private record Planned(long at, Runnable action) {}

    private final PriorityQueue<Planned> planned = new PriorityQueue<>(Comparator.comparingLong(Planned::at));
    private long now;
    private boolean closed;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized void after(Duration delay, Runnable action) {
        if (!closed) {
            planned.add(new Planned(now + delay.toNanos(), action));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        planned.clear();
    }

    /// Moves on, doing what becomes due on the way.
    void pass(Duration time) {
        long end = nanos() + time.toNanos();
        while (true) {
            Runnable action;
            synchronized (this) {
                Planned next = planned.peek();
                if (next == null || next.at() > end) {
                    now = end;
                    return;
                }
                planned.remove();
                now = Math.max(now, next.at());
                action = next.action();
            }
            action.run();
        }
    }
}
