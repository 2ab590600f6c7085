package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives turns to tasks and judges how they end. One lock guards all that the queue knows; jobs run outside.
final class QueueEngine {

    /// How many move at a time.
    static final int TURNS = 2;

    /// How many wait at most, beside those that move, for the server to say what it holds: they share one question.
    static final int MOST_COMPARING = 64;

    private static final Logger LOG = LoggerFactory.getLogger(QueueEngine.class);

    private final Job.Maker jobs;
    private final Timing timing;
    private final Runnable changed;
    private final Consumer<TransferTask> done;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final QueueState state;
    private final Lanes lanes;
    private final ProblemScope scope = new ProblemScope();

    /// @param state guarded by this engine from now on
    /// @param changed called after each change, outside the lock
    /// @param done called with each task that is done, outside the lock
    QueueEngine(QueueState state, Job.Maker jobs, Timing timing, Runnable changed, Consumer<TransferTask> done) {
        this.state = state;
        this.jobs = jobs;
        this.timing = timing;
        this.changed = changed;
        this.done = done;
        lanes = state.lanes();
    }

    /// Reads under the lock.
    <T> T read(Supplier<T> reading) {
        lock.lock();
        try {
            return reading.get();
        } finally {
            lock.unlock();
        }
    }

    /// Changes something under the lock, gives turns to what may go on, and tells that something changed.
    void change(Runnable action) {
        lock.lock();
        try {
            action.run();
            giveTurns();
        } finally {
            lock.unlock();
        }
        changed.run();
    }

    private void giveTurns() {
        while (!state.isPaused() && !state.isClosed() && state.turnsTaken() < TURNS) {
            Optional<Item> next = lanes.takeNext();
            if (next.isEmpty()) {
                return;
            }
            giveTurn(next.get());
        }
    }

    private void giveTurn(Item item) {
        item.setTurn(true);
        item.job().ifPresentOrElse(Job::resume, () -> {
            Job job = jobs.make(item.task(), item.keepsBoth());
            item.begin(job);
            Thread.ofVirtual().name("transfer").start(() -> run(item, job));
        });
    }

    private void run(Item item, Job job) {
        Optional<Problem> problem = Optional.empty();
        try {
            job.run(phase -> change(() -> enter(item, phase)));
        } catch (Problem why) {
            problem = Optional.of(why);
        } catch (RuntimeException e) {
            LOG.error("a transfer ended in a way that has no words", withoutText(e));
            problem = Optional.of(new QueueProblem.Unexpected(item.task().name()));
        }
        end(item, problem);
    }

    /// What happened and where, without the message, which may hold a name.
    private static Throwable withoutText(RuntimeException e) {
        Throwable bare = new IllegalStateException(e.getClass().getName());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }

    /// What only waits to be compared lets another one move.
    private void enter(Item item, Phase phase) {
        long others = lanes.active().stream().filter(Item::isComparing).count();
        item.setComparing(phase == Phase.VERIFYING && others < MOST_COMPARING);
    }

    private void end(Item item, Optional<Problem> problem) {
        if (problem.isEmpty()) {
            // before the queue may look empty: whoever counts what is done has counted all by then
            done.accept(item.task());
        }
        change(() -> {
            lanes.endActive(item);
            long size = item.size();
            item.end();
            problem.ifPresentOrElse(why -> judge(item, why), () -> {
                state.tally().add(size);
                scope.worked();
            });
            ended.signalAll();
        });
    }

    private void judge(Item item, Problem problem) {
        boolean dropped = item.isDropped() && !(problem instanceof TransferProblem.NotCompared);
        if (dropped || state.isForgotten()) {
            return;
        }
        if (problem instanceof VaultStateProblem.VaultLocked) {
            state.close();
        }
        if (state.isClosed() || problem instanceof NetProblem.Cancelled) {
            lanes.await(item);
        } else if (!item.isDropped() && scope.concernsAll(problem) && !isToBlame(item, problem)) {
            lanes.await(item);
            state.pauseFor(problem);
        } else {
            item.fail(problem);
            lanes.addFailed(item);
        }
    }

    /// Whether it is rather this one whose connection always breaks: the others are not kept waiting a second time.
    private static boolean isToBlame(Item item, Problem problem) {
        return problem instanceof TransferProblem.TransferInterrupted && item.breakOff();
    }

    /// Takes the speeds; again in a while, as long as something moves.
    void tick() {
        if (read(() -> state.sample(timing.nanos()))) {
            changed.run();
        }
    }

    /// Stops everything, for good.
    ///
    /// @param patience how long to wait for it to have stopped
    void stop(Duration patience) {
        lock.lock();
        try {
            state.close();
            lanes.active().forEach(item -> item.job().ifPresent(Job::cancel));
            long left = patience.toNanos();
            while (!lanes.active().isEmpty() && left > 0) {
                left = ended.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // what was stopped ends by itself
        } finally {
            lock.unlock();
        }
    }
}
