package dev.scabbard.core.vault.queue;

import dev.scabbard.core.vault.queue.TransferQueue.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells listeners of changes, several at once when they come fast, and never misses the last.
final class ChangeSignal {

    /// The shortest time between two tellings.
    static final Duration INTERVAL = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(ChangeSignal.class);

    private final Timing timing;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean planned;
    private long lastTold;

    ChangeSignal(Timing timing) {
        this.timing = timing;
        lastTold = timing.nanos() - INTERVAL.toNanos();
    }

    /// Calls `listener` after changes, on the timing's thread.
    Subscription listen(Runnable listener) {
        Runnable place = listener::run; // the same listener twice has two places
        listeners.add(place);
        return () -> listeners.remove(place);
    }

    /// Something has changed.
    void changed() {
        Duration wait;
        synchronized (this) {
            if (planned) {
                return;
            }
            planned = true;
            long sinceLast = timing.nanos() - lastTold;
            wait = Duration.ofNanos(Math.max(0, INTERVAL.toNanos() - sinceLast));
        }
        timing.after(wait, this::tell);
    }

    private void tell() {
        synchronized (this) {
            planned = false;
            lastTold = timing.nanos();
        }
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("a listener of the queue failed", e);
            }
        }
    }
}
