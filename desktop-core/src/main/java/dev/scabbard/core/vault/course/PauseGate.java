package dev.scabbard.core.vault.course;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;

/// Where a transfer waits while the user holds it. Closed and opened from any thread.
public final class PauseGate {

    private volatile boolean closed;

    /// Holds whoever comes from now on.
    public synchronized void close() {
        closed = true;
    }

    /// Lets all go on who wait.
    public synchronized void open() {
        closed = false;
        notifyAll();
    }

    /// Whether it holds whoever comes.
    public boolean isClosed() {
        return closed;
    }

    /// Waits until it is open.
    ///
    /// @throws NetProblem.Cancelled when cancelled or interrupted
    void await(Cancellation cancellation) {
        try (Cancellation.Registration _ = cancellation.onCancel(this::wake)) {
            synchronized (this) {
                while (closed && !cancellation.isCancelled()) {
                    wait();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetProblem.Cancelled();
        }
        cancellation.check();
    }

    private synchronized void wake() {
        notifyAll();
    }
}
