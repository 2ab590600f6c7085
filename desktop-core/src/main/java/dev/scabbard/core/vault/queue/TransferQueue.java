package dev.scabbard.core.vault.queue;

import dev.scabbard.core.vault.Vault;
import java.util.List;
import java.util.function.Consumer;

/// Carries out tasks of one vault, two at a time, in the order in which they were added. Everything may be called from
/// any thread and returns at once, but for [#close].
///
/// What is done is only counted; what failed stays until it is retried or dismissed. A problem that concerns all that
/// is left (a full disk, no permission, a server that is away) pauses the queue and puts its task back, so that not all
/// fail one by one; [#resumeAll] tries again.
///
/// When the vault is about to lock, the queue stops, and what was not finished is remembered by the vault.
public final class TransferQueue implements AutoCloseable {

    /// @param vault whose tasks these are, stays the caller's; locking it ends the queue
    public TransferQueue(Vault vault) {}

    /// Adds tasks behind those that wait. When nothing is left to do, the counts begin anew.
    public void add(List<TransferTask> tasks) {
        throw new UnsupportedOperationException();
    }

    /// The queue as it is.
    public QueueView view() {
        throw new UnsupportedOperationException();
    }

    /// Calls `listener` after changes, at most about ten times a second and once more after the last, on a thread of
    /// the queue's. Closing the result takes it back.
    public Subscription onChange(Runnable listener) {
        throw new UnsupportedOperationException();
    }

    /// Calls `listener` with each task that is done, on the thread that did it. Closing the result takes it back.
    public Subscription onDone(Consumer<TransferTask> listener) {
        throw new UnsupportedOperationException();
    }

    /// Holds a task, before or in the middle; another one takes its turn.
    public void pause(long id) {
        throw new UnsupportedOperationException();
    }

    /// Lets a held task go on, as soon as there is a turn for it.
    public void resume(long id) {
        throw new UnsupportedOperationException();
    }

    /// Drops a task; what is under way stops, and nothing half-made is left behind.
    public void cancel(long id) {
        throw new UnsupportedOperationException();
    }

    /// Lets a failed task wait for its turn again.
    public void retry(long id) {
        throw new UnsupportedOperationException();
    }

    /// Lets a task that failed because its name was taken wait for its turn again, with an answer to that.
    ///
    /// @param choice [ConflictChoice#SKIP] dismisses it
    public void retry(long id, ConflictChoice choice) {
        throw new UnsupportedOperationException();
    }

    /// Lets a failed task go, not done.
    public void dismiss(long id) {
        throw new UnsupportedOperationException();
    }

    /// Holds everything, what is added later included.
    public void pauseAll() {
        throw new UnsupportedOperationException();
    }

    /// Lets everything go on that is held; also tries again after the queue has paused itself.
    public void resumeAll() {
        throw new UnsupportedOperationException();
    }

    /// Drops everything that is under way or waits. What failed stays.
    public void cancelAll() {
        throw new UnsupportedOperationException();
    }

    /// Lets all failed tasks wait for their turns again.
    public void retryAll() {
        throw new UnsupportedOperationException();
    }

    /// Lets all failed tasks go, not done.
    public void dismissAll() {
        throw new UnsupportedOperationException();
    }

    /// Forgets how much is done.
    public void clearFinished() {
        throw new UnsupportedOperationException();
    }

    /// What is not done, in order: under way, waiting, paused and failed.
    public List<TransferTask> unfinished() {
        throw new UnsupportedOperationException();
    }

    /// Stops everything and waits a moment for it to have stopped. Closing twice does nothing.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    /// A listener's place; closing it takes the listener back.
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
