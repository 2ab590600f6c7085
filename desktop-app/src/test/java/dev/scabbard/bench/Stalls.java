package dev.scabbard.bench;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/// Notices how long the window's thread has no time for anything else: a pulse, an event or a collection.
final class Stalls {

    private static final long EVERY_MILLIS = 4;

    private final AtomicLong longest = new AtomicLong();
    private final AtomicBoolean asked = new AtomicBoolean();

    /// Begins to watch, until the process ends.
    Stalls() {
        Thread.ofPlatform().daemon().name("stalls").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                if (asked.compareAndSet(false, true)) {
                    long start = System.nanoTime();
                    Platform.runLater(() -> {
                        longest.accumulateAndGet(System.nanoTime() - start, Math::max);
                        asked.set(false);
                    });
                }
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Forgets what was.
    void reset() {
        longest.set(0);
    }

    /// The longest since, in seconds.
    double longest() {
        return longest.get() / 1e9;
    }
}
