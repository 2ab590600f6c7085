package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.transfer.Transfer;
import dev.scabbard.core.vault.transfer.Upload;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A file on its way: makes its folder, then its transfer.
final class FileJob implements Job {

    private final Function<Cancellation, Prepared> preparation;
    private final Runnable whenGone;
    private final Cancellation cancellation = new Cancellation();
    private TransferTask task;
    private Optional<Transfer> transfer = Optional.empty();
    private boolean paused;

    /// @param task as planned
    /// @param preparation makes what must be there before, blocking, then the transfer
    /// @param whenGone called when the transfer finds something gone that should have been there
    FileJob(TransferTask task, Function<Cancellation, Prepared> preparation, Runnable whenGone) {
        this.task = task;
        this.preparation = preparation;
        this.whenGone = whenGone;
    }

    /// A transfer that has not begun.
    ///
    /// @param task under the name that it has found
    record Prepared(TransferTask task, Transfer transfer) {}

    @Override
    public void run(Consumer<Phase> phase) {
        Prepared prepared = preparation.apply(cancellation);
        take(prepared);
        cancellation.check();
        PhaseWatch watch = new PhaseWatch(phase);
        try {
            prepared.transfer().run(progress -> watch.see(progress.phase()));
        } catch (ItemProblem.NotThere e) {
            whenGone.run();
            throw e;
        }
    }

    private synchronized void take(Prepared prepared) {
        task = prepared.task();
        transfer = Optional.of(prepared.transfer());
        if (paused) {
            prepared.transfer().pause();
        }
    }

    @Override
    public synchronized void pause() {
        paused = true;
        transfer.ifPresent(Transfer::pause);
    }

    @Override
    public synchronized void resume() {
        paused = false;
        transfer.ifPresent(Transfer::resume);
    }

    @Override
    public void cancel() {
        cancellation.cancel();
        current().ifPresent(Transfer::cancel);
    }

    @Override
    public synchronized TransferTask task() {
        return task instanceof TransferTask.Up up && transfer.isPresent() && transfer.get() instanceof Upload upload
                ? up.after(upload.perhapsSent())
                : task;
    }

    @Override
    public TransferProgress progress() {
        return current().map(Transfer::progress)
                .orElseGet(() -> new TransferProgress(Phase.CHECKING, 0, task().size()));
    }

    private synchronized Optional<Transfer> current() {
        return transfer;
    }

    private static final class PhaseWatch {

        private final Consumer<Phase> listener;
        private Phase last = Phase.WAITING;

        PhaseWatch(Consumer<Phase> listener) {
            this.listener = listener;
        }

        void see(Phase phase) {
            if (phase != last) {
                last = phase;
                listener.accept(phase);
            }
        }
    }
}
