package dev.scabbard.app.ui.background;

import dev.scabbard.core.problem.Problem;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The runner of the product: one virtual thread for each piece of work.
public final class VirtualThreadRunner implements BackgroundRunner {

    private static final Logger LOG = LoggerFactory.getLogger(VirtualThreadRunner.class);

    @Override
    public <T> Job run(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Problem> onProblem) {
        RunningJob<T> job = new RunningJob<>(work, onSuccess, onProblem);
        job.thread = Thread.ofVirtual().name("background").start(job);
        return job;
    }

    @Override
    public void onUiThread(Runnable change) {
        if (Platform.isFxApplicationThread()) {
            change.run();
        } else {
            Platform.runLater(change);
        }
    }

    private enum State {
        RUNNING,
        CANCELLED,
        DELIVERED
    }

    private static final class RunningJob<T> implements Job, Runnable {

        private final Callable<T> work;
        private final Consumer<? super T> onSuccess;
        private final Consumer<? super Problem> onProblem;
        private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
        private volatile Thread thread = Thread.currentThread();

        RunningJob(Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Problem> onProblem) {
            this.work = work;
            this.onSuccess = onSuccess;
            this.onProblem = onProblem;
        }

        @Override
        public void run() {
            T result;
            try {
                result = work.call();
            } catch (Problem problem) {
                deliver(() -> onProblem.accept(problem), () -> {});
                return;
            } catch (Exception | Error unexpected) {
                if (isRunning()) {
                    LOG.error("Unexpected error in background work", unexpected);
                }
                deliver(() -> onProblem.accept(new UnexpectedProblem(unexpected)), () -> {});
                return;
            }
            deliver(() -> onSuccess.accept(result), () -> discard(result));
        }

        private void deliver(Runnable delivery, Runnable otherwise) {
            Platform.runLater(() -> {
                if (state.compareAndSet(State.RUNNING, State.DELIVERED)) {
                    delivery.run();
                } else {
                    Thread.ofVirtual().start(otherwise);
                }
            });
        }

        private void discard(T result) {
            if (result instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception e) {
                    LOG.warn("Could not close the result of cancelled work", e);
                }
            }
        }

        @Override
        public void cancel() {
            if (state.compareAndSet(State.RUNNING, State.CANCELLED)) {
                thread.interrupt();
            }
        }

        @Override
        public boolean isRunning() {
            return state.get() == State.RUNNING;
        }
    }
}
