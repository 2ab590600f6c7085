package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import java.util.function.Consumer;

/// An empty folder to be made. It is too short to be held.
final class FolderJob implements Job {

    private final TransferTask task;
    private final Consumer<Cancellation> making;
    private final Cancellation cancellation = new Cancellation();

    FolderJob(TransferTask task, Consumer<Cancellation> making) {
        this.task = task;
        this.making = making;
    }

    @Override
    public void run(Consumer<Phase> phase) {
        cancellation.check();
        making.accept(cancellation);
    }

    @Override
    public void pause() {
        // one request
    }

    @Override
    public void resume() {
        // was not held
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public TransferTask task() {
        return task;
    }

    @Override
    public TransferProgress progress() {
        return new TransferProgress(Phase.MOVING, 0, 0);
    }
}
