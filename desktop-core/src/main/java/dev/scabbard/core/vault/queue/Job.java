package dev.scabbard.core.vault.queue;

import dev.scabbard.core.vault.course.TransferProgress;
import java.util.function.Consumer;

/// One task being carried out. Run once; everything else may be called from any thread.
interface Job {

    /// Does it, blocking until it is over.
    ///
    /// @param phase hears of each phase as it begins, on the thread that runs this
    /// @throws dev.scabbard.core.problem.Problem when it did not work or was cancelled
    void run(Consumer<TransferProgress.Phase> phase);

    /// Holds it where it is.
    void pause();

    /// Lets it go on.
    void resume();

    /// Stops it; [#run] then ends within a moment.
    void cancel();

    /// The task as it stands: under the name that was found for it, and with what may have been sent.
    TransferTask task();

    /// How far it is.
    TransferProgress progress();

    /// Makes jobs of tasks.
    @FunctionalInterface
    interface Maker {

        /// A job that has not begun.
        ///
        /// @param keepBoth whether it is to find a free name for itself before it begins
        Job make(TransferTask task, boolean keepBoth);
    }
}
