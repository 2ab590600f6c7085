package dev.scabbard.app.ui.background;

import dev.scabbard.core.problem.Problem;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Works on the spot like [ImmediateRunner], and takes the test's thread for the UI thread: what core tells on threads
/// of its own is done when the test waits.
public final class PumpedRunner implements BackgroundRunner {

    private static final long PATIENCE_SECONDS = 60;

    private final ImmediateRunner immediate = new ImmediateRunner();
    private final Thread ui = Thread.currentThread();
    private final BlockingQueue<Runnable> changes = new LinkedBlockingQueue<>();

    @Override
    public <T> Job run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Problem> onProblem) {
        return immediate.run(work, onSuccess, onProblem);
    }

    @Override
    public void onUiThread(Runnable change) {
        if (Thread.currentThread() == ui) {
            change.run();
        } else {
            changes.add(change);
        }
    }

    /// Does what comes in until the condition holds.
    public void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            try {
                Runnable change = changes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (change == null) {
                    throw new AssertionError("waited in vain: " + what);
                }
                change.run();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
