package dev.scabbard.core.disk;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// One piece of work at a time in a thread of its own, which there is from the first piece on. What fails there is told
/// to whoever waits for it: systems tell a failure of the disk once, so it must not be lost. Used by one thread at a
/// time.
final class BackgroundWork implements AutoCloseable {

    private final String name;
    private Optional<ExecutorService> thread = Optional.empty();
    private Optional<Future<?>> running = Optional.empty();

    /// @param name of the thread
    BackgroundWork(String name) {
        this.name = name;
    }

    /// Something that may fail.
    @FunctionalInterface
    interface Work {

        void run() throws IOException;
    }

    /// Whether what was started has not ended.
    boolean isBusy() {
        return running.filter(work -> !work.isDone()).isPresent();
    }

    /// Starts this. What was started before has been [awaited][#await].
    void start(Work work) {
        ExecutorService own = thread.orElseGet(this::ownThread);
        running = Optional.of(own.submit(() -> {
            work.run();
            return true;
        }));
    }

    private ExecutorService ownThread() {
        ExecutorService own = Executors.newSingleThreadExecutor(
                task -> Thread.ofPlatform().daemon().name(name).unstarted(task));
        thread = Optional.of(own);
        return own;
    }

    /// Waits for what was started, also when interrupted; without any, returns at once.
    ///
    /// @throws IOException when it failed
    void await() throws IOException {
        Optional<Future<?>> awaited = running;
        running = Optional.empty();
        if (awaited.isPresent()) {
            Future<?> work = awaited.get();
            awaitEnd(work);
            if (work.state() == Future.State.FAILED) {
                throw work.exceptionNow() instanceof IOException refused
                        ? refused
                        : new IOException(work.exceptionNow());
            }
        }
    }

    private static void awaitEnd(Future<?> work) {
        boolean interrupted = false;
        while (!work.isDone()) {
            try {
                work.get();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                // told by its state
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for what was started, whatever became of it, and ends the thread.
    @Override
    public void close() {
        running.ifPresent(BackgroundWork::awaitEnd);
        running = Optional.empty();
        thread.ifPresent(ExecutorService::shutdown);
        thread = Optional.empty();
    }
}
