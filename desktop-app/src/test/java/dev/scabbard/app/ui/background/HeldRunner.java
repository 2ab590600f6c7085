package dev.scabbard.app.ui.background;

import dev.scabbard.core.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Holds work back until the test says so, to look at what is shown meanwhile and at what cancelling does.
public final class HeldRunner implements BackgroundRunner {

    private final ImmediateRunner immediate = new ImmediateRunner();
    private final Deque<HeldJob> held = new ArrayDeque<>();

    @Override
    public <T> Job run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Problem> onProblem) {
        HeldJob job = new HeldJob(() -> immediate.run(work, onSuccess, onProblem));
        held.add(job);
        return job;
    }

    @Override
    public void onUiThread(Runnable change) {
        change.run();
    }

    /// Does the oldest work that is waiting; work that was cancelled is left out.
    ///
    /// @return whether there was any
    public boolean runNext() {
        held.removeIf(job -> !job.running);
        if (held.isEmpty()) {
            return false;
        }
        HeldJob job = held.remove();
        job.running = false;
        job.work.run();
        return true;
    }

    /// The number of pieces of work that are waiting.
    public int waiting() {
        held.removeIf(job -> !job.running);
        return held.size();
    }

    private static final class HeldJob implements Job {

        private final Runnable work;
        private boolean running = true;

        HeldJob(Runnable work) {
            this.work = work;
        }

        @Override
        public void cancel() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
