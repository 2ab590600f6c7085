package dev.scabbard.core.vault.queue;

import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.queue.QueuedTransfer.State;
import java.time.Duration;
import java.util.Optional;

/// One task of the queue. Guarded by the queue's lock.
final class Item {

    private static final Duration SMOOTHED_OVER = Duration.ofSeconds(4);

    private final long id;
    private TransferTask task;
    private boolean keepBoth;
    private boolean paused;
    private boolean turn;
    private boolean comparing;
    private boolean dropped;
    private boolean brokeOff;
    private Optional<Active> active = Optional.empty();
    private Optional<Problem> problem = Optional.empty();

    Item(long id, TransferTask task) {
        this.id = id;
        this.task = task;
    }

    /// What is under way.
    ///
    /// @param job does it
    /// @param speed of it
    private record Active(Job job, SpeedMeter speed) {}

    long id() {
        return id;
    }

    /// As it stands, also while it is under way.
    TransferTask task() {
        return active.map(now -> now.job().task()).orElse(task);
    }

    boolean keepsBoth() {
        return keepBoth;
    }

    /// The user's answer to a taken name.
    void answer(ConflictChoice choice) {
        keepBoth = choice == ConflictChoice.KEEP_BOTH;
        task = switch (task) {
            case TransferTask.Up up -> up.anew(overwrite(choice));
            case TransferTask.Down down -> down.anew(overwrite(choice));
            case TransferTask.RemoteFolder folder -> folder;
            case TransferTask.LocalFolder folder -> folder;
        };
    }

    private static Overwrite overwrite(ConflictChoice choice) {
        return choice == ConflictChoice.REPLACE ? Overwrite.REPLACE : Overwrite.REFUSE;
    }

    /// It waits for another try.
    void waitAgain() {
        problem = Optional.empty();
        paused = false;
    }

    /// Whether its turn has come.
    boolean hasTurn() {
        return turn;
    }

    /// Its turn has come, or is over.
    void setTurn(boolean given) {
        turn = given;
    }

    /// Whether all of it has passed, so that another one may move while the server is asked about this one.
    boolean isComparing() {
        return comparing;
    }

    void setComparing(boolean compares) {
        comparing = compares;
    }

    /// Whether it uses its turn.
    boolean isMoving() {
        return turn && !comparing;
    }

    /// Whether the user holds it.
    boolean isPaused() {
        return paused;
    }

    void setPaused(boolean held) {
        paused = held;
    }

    /// Whether the user has cancelled it while it was under way.
    boolean isDropped() {
        return dropped;
    }

    void drop() {
        dropped = true;
    }

    /// Its connection broke off, as often as a transfer tries.
    ///
    /// @return whether it has before
    boolean breakOff() {
        boolean before = brokeOff;
        brokeOff = true;
        return before;
    }

    Optional<Job> job() {
        return active.map(Active::job);
    }

    /// It is under way.
    void begin(Job job) {
        active = Optional.of(new Active(job, new SpeedMeter(SMOOTHED_OVER)));
        problem = Optional.empty();
    }

    /// It is no longer under way.
    void end() {
        task = task();
        active = Optional.empty();
        turn = false;
        comparing = false;
    }

    void fail(Problem why) {
        problem = Optional.of(why);
    }

    /// How far it is.
    TransferProgress progress() {
        return active.map(now -> now.job().progress())
                .orElseGet(() -> new TransferProgress(
                        problem.isPresent() ? Phase.STOPPED : Phase.WAITING, 0, task().size()));
    }

    /// How many bytes there are, as far as is known by now.
    long size() {
        return task().isSizeExact() ? task().size() : progress().total();
    }

    /// Whether [#size] is more than the most that there can be.
    boolean isSizeKnown() {
        return task().isSizeExact() || progress().total() < task().size();
    }

    /// Bytes that have passed in the attempt that is under way.
    long moved() {
        return active.isPresent() ? progress().done() : 0;
    }

    /// Takes its speed.
    void sample(long nanos) {
        active.ifPresent(now -> {
            TransferProgress progress = now.job().progress();
            if (progress.phase() == Phase.MOVING) {
                now.speed().note(nanos, progress.done());
            } else {
                now.speed().rest();
            }
        });
    }

    private State state() {
        if (problem.isPresent()) {
            return State.FAILED;
        }
        if (paused) {
            return State.PAUSED;
        }
        return turn ? State.RUNNING : State.WAITING;
    }

    /// As it is.
    QueuedTransfer snapshot() {
        State state = state();
        TransferProgress progress = progress();
        boolean moves = state == State.RUNNING && progress.phase() == Phase.MOVING;
        long speed = moves ? active.map(now -> now.speed().perSecond()).orElse(0L) : 0;
        Optional<Duration> left = moves
                ? active.flatMap(now -> now.speed().timeFor(progress.total() - progress.done()))
                : Optional.empty();
        return new QueuedTransfer(id, task(), state, progress, speed, left, problem);
    }
}
