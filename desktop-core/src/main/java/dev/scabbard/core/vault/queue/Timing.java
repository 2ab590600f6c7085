package dev.scabbard.core.vault.queue;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The time as a queue sees it, and the one thread on which the queue tells its listeners. Tests have another.
interface Timing extends AutoCloseable {

    /// A time in nanoseconds, which means something only against another one.
    long nanos();

    /// Does something later, on the queue's thread; nothing after [#close].
    void after(Duration delay, Runnable action);

    @Override
    void close();

    /// The system's.
    static Timing system() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("transfer-queue").factory());
        return new Timing() {

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void after(Duration delay, Runnable action) {
                try {
                    executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
                } catch (RejectedExecutionException e) {
                    // closed meanwhile: nobody listens any more
                }
            }

            @Override
            public void close() {
                executor.shutdownNow();
            }
        };
    }
}
