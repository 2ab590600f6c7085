package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.ItemProblem;
import dev.scabbard.core.vault.Transfer;
import dev.scabbard.core.vault.TransferProgress;
import dev.scabbard.core.vault.TransferProgress.Phase;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A file on its way: makes its folder, then its transfer.
final class FileJob implements Job {

    private final long size;
    private final Function<Cancellation, Transfer> preparation;
    private final Runnable whenGone;
    private final Cancellation cancellation = new Cancellation();
    private Optional<Transfer> transfer = Optional.empty();
    private boolean paused;

    /// @param size of the file in bytes, as planned
    /// @param preparation makes what must be there before, blocking, then the transfer
    /// @param whenGone called when the transfer finds something gone that should have been there
    FileJob(long size, Function<Cancellation, Transfer> preparation, Runnable whenGone) {
        this.size = size;
        this.preparation = preparation;
        this.whenGone = whenGone;
    }

    @Override
    public void run(Consumer<Phase> phase) {
        Transfer prepared = preparation.apply(cancellation);
        take(prepared);
        cancellation.check();
        PhaseWatch watch = new PhaseWatch(phase);
        try {
            prepared.run(progress -> watch.see(progress.phase()));
        } catch (ItemProblem.NotThere e) {
            whenGone.run();
            throw e;
        }
    }

    private synchronized void take(Transfer prepared) {
        transfer = Optional.of(prepared);
        if (paused) {
            prepared.pause();
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
    public TransferProgress progress() {
        return current().map(Transfer::progress).orElseGet(() -> new TransferProgress(Phase.CHECKING, 0, size));
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
