package dev.scabbard.core.vault.queue;

import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.journal.UnfinishedTransfer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out tasks of one vault, two at a time, in the order in which they were added. Everything may be called from
/// any thread and returns at once, but for [#close].
///
/// What is done is only counted; what failed stays until it is retried or dismissed. A problem that concerns all that
/// is left (a full disk, no permission, a server that is away) pauses the queue and puts its task back, so that not all
/// fail one by one; [#resumeAll] tries again. A file whose own connection broke off a second time is set aside as
/// failed, so that it does not hold the others again.
///
/// When the vault is about to lock, the queue stops, and what was not finished is remembered by the vault. After the
/// lock the queue knows nothing any more.
public final class TransferQueue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TransferQueue.class);
    /// How long listeners still hear of changes after closing, such as what the lock lets go of.
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    /// How long closing waits for what it has stopped.
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final Timing timing;
    private final ChangeSignal signal;
    private final List<Consumer<TransferTask>> doneListeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final QueueState state;
    private final QueueEngine engine;
    private final UserCommands commands;
    private volatile int remembered;

    /// @param vault whose tasks these are, stays the caller's; locking it ends the queue
    public TransferQueue(Vault vault) {
        this(new VaultJobs(vault), Timing.system());
        vault.beforeLock(() -> stopAndRemember(vault));
        vault.onLock(this::forget);
    }

    TransferQueue(Job.Maker jobs, Timing timing) {
        this.timing = timing;
        signal = new ChangeSignal(timing);
        state = new QueueState();
        engine = new QueueEngine(state, jobs, timing, signal::changed, this::tellDone);
        commands = new UserCommands(state);
        signal.listen(engine::tick);
    }

    /// The lock waits for this for a moment only: so what is there is remembered before anything is waited for, and
    /// once more if stopping has changed it.
    private void stopAndRemember(Vault vault) {
        List<UnfinishedTransfer> before = UnfinishedTasks.toRemember(unfinished());
        remember(vault, before);
        close();
        List<UnfinishedTransfer> left = UnfinishedTasks.toRemember(unfinished());
        if (!left.equals(before)) {
            remember(vault, left);
        }
    }

    private void remember(Vault vault, List<UnfinishedTransfer> left) {
        if (vault.resumption().remember(left)) {
            remembered = left.size();
        }
    }

    private void tellDone(TransferTask task) {
        for (Consumer<TransferTask> listener : doneListeners) {
            try {
                listener.accept(task);
            } catch (RuntimeException e) {
                LOG.error("a listener of the queue failed", e);
            }
        }
    }

    private void forget() {
        close();
        engine.change(() -> {
            commands.cancelAll();
            state.forget();
        });
    }

    /// Adds tasks behind those that wait. When nothing is left to do, the counts begin anew. Does nothing after
    /// closing.
    public void add(List<? extends TransferTask> tasks) {
        engine.change(() -> commands.add(tasks));
    }

    /// The queue as it is.
    public QueueView view() {
        return engine.read(state::view);
    }

    /// How many transfers the vault has remembered when it locked; 0 before that.
    public int remembered() {
        return remembered;
    }

    /// Calls `listener` after changes, at most about ten times a second and once more after the last, on a thread of
    /// the queue's. Closing the result takes it back.
    public Subscription onChange(Runnable listener) {
        return signal.listen(listener);
    }

    /// Calls `listener` with each task that is done, on the thread that did it, before it is counted. Closing the
    /// result takes it back.
    public Subscription onDone(Consumer<TransferTask> listener) {
        Consumer<TransferTask> place = listener::accept;
        doneListeners.add(place);
        return () -> doneListeners.remove(place);
    }

    /// Holds a task, before or in the middle; another one takes its turn. When many are held in the middle, the later
    /// ones begin again from their start.
    public void pause(long id) {
        engine.change(() -> commands.pause(id));
    }

    /// Lets a held task go on, as soon as there is a turn for it.
    public void resume(long id) {
        engine.change(() -> commands.resume(id));
    }

    /// Drops a task; what is under way stops, and nothing half-made is left behind. When an upload has arrived but was
    /// not yet compared, it stays as failed and says so.
    public void cancel(long id) {
        engine.change(() -> commands.cancel(id));
    }

    /// Lets a failed task wait for its turn again.
    public void retry(long id) {
        engine.change(() -> commands.retry(id, Optional.empty()));
    }

    /// Lets a task that failed because its name was taken wait for its turn again, with an answer to that.
    ///
    /// @param choice [ConflictChoice#SKIP] dismisses it
    public void retry(long id, ConflictChoice choice) {
        engine.change(() -> {
            if (choice == ConflictChoice.SKIP) {
                commands.dismiss(id);
            } else {
                commands.retry(id, Optional.of(choice));
            }
        });
    }

    /// Lets a failed task go, not done.
    public void dismiss(long id) {
        engine.change(() -> commands.dismiss(id));
    }

    /// Holds everything, what is added later included.
    public void pauseAll() {
        engine.change(commands::pauseAll);
    }

    /// Lets everything go on that is held; also tries again after the queue has paused itself.
    public void resumeAll() {
        engine.change(commands::resumeAll);
    }

    /// Drops everything that is under way or waits. What failed stays.
    public void cancelAll() {
        engine.change(commands::cancelAll);
    }

    /// Lets all failed tasks wait for their turns again.
    public void retryAll() {
        engine.change(commands::retryAll);
    }

    /// Lets all failed tasks go, not done.
    public void dismissAll() {
        engine.change(commands::dismissAll);
    }

    /// Forgets how much is done.
    public void clearFinished() {
        engine.change(state.tally()::reset);
    }

    /// What is not done, in order: under way, waiting, paused and failed. Also after closing, until the vault locks.
    public List<TransferTask> unfinished() {
        return engine.read(() -> state.lanes().all(item -> !item.isDropped()).stream()
                .map(Item::task)
                .toList());
    }

    /// Stops everything and waits a moment for it to have stopped. Closing twice does nothing.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            engine.stop(PATIENCE);
            signal.changed();
            timing.after(LAST_WORDS, timing::close);
        }
    }

    /// A listener's place; closing it takes the listener back.
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
