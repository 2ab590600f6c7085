package dev.scabbard.core.net;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A handle to end what is running. One may be shared by all the exchanges of a transfer; once cancelled it stays so,
/// and whatever starts with it afterwards ends at once.
public final class Cancellation {

    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final Set<Runnable> listeners = new LinkedHashSet<>();

    /// Ends the running exchanges at once: their connections are cut and they end in [NetProblem.Cancelled]. From any
    /// thread, any number of times.
    public void cancel() {
        List<Runnable> called;
        synchronized (listeners) {
            cancelled.countDown();
            called = List.copyOf(listeners);
            listeners.clear();
        }
        called.forEach(Runnable::run);
    }

    /// Whether [#cancel] has been called.
    public boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /// Goes on unless cancelled.
    ///
    /// @throws NetProblem.Cancelled when cancelled
    public void check() {
        if (isCancelled()) {
            throw new NetProblem.Cancelled();
        }
    }

    /// Waits, unless cancelled meanwhile.
    ///
    /// @throws NetProblem.Cancelled when cancelled or interrupted
    public void pause(Duration time) {
        try {
            if (cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new NetProblem.Cancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetProblem.Cancelled();
        }
    }

    /// Calls `listener` when cancelled, at once if that has happened. Closing the result takes it back.
    public Registration onCancel(Runnable listener) {
        synchronized (listeners) {
            if (!isCancelled()) {
                listeners.add(listener);
                return () -> {
                    synchronized (listeners) {
                        listeners.remove(listener);
                    }
                };
            }
        }
        listener.run();
        return () -> {};
    }

    /// A listener's place; closing it takes the listener back.
    @FunctionalInterface
    public interface Registration extends AutoCloseable {

        @Override
        void close();
    }
}
