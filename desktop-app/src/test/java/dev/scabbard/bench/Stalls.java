package dev.scabbard.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/// Notices how long the window's thread has no time for anything else: a pulse, an event or a collection. Says where
/// the thread is when that takes long.
final class Stalls {

    private static final long EVERY_MILLIS = 4;
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(60);
    private static final int FRAMES = 12;

    private final Thread window;
    private final AtomicLong longest = new AtomicLong();
    private final AtomicBoolean asked = new AtomicBoolean();

    /// Begins to watch, until the process ends.
    ///
    /// @param window the window's thread
    Stalls(Thread window) {
        this.window = window;
        Thread.ofPlatform().daemon().name("stalls").start(this::watch);
    }

    private void watch() {
        long start = 0;
        boolean said = false;
        try {
            while (true) {
                if (asked.compareAndSet(false, true)) {
                    long now = System.nanoTime();
                    start = now;
                    said = false;
                    Platform.runLater(() -> {
                        longest.accumulateAndGet(System.nanoTime() - now, Math::max);
                        asked.set(false);
                    });
                } else if (!said && System.nanoTime() - start > LONG_NANOS) {
                    said = true;
                    sayWhere();
                }
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayWhere() {
        System.err.println("[bench] the window stands still:");
        Arrays.stream(window.getStackTrace()).limit(FRAMES).forEach(frame -> System.err.println("    at " + frame));
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
