package dev.scabbard.core.vault.queue;

import dev.scabbard.core.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All that a queue knows. Guarded by the engine's lock.
final class QueueState {

    private final Lanes lanes = new Lanes();
    private final Tally tally = new Tally();
    private long lastId;
    private boolean paused;
    private boolean closed;
    private boolean forgotten;
    private Optional<Problem> stopped = Optional.empty();

    Lanes lanes() {
        return lanes;
    }

    Tally tally() {
        return tally;
    }

    /// A number for another task.
    long nextId() {
        return ++lastId;
    }

    /// Whether everything is held.
    boolean isPaused() {
        return paused;
    }

    /// Everything is held.
    void pause() {
        paused = true;
        tally.rest();
    }

    /// Everything is held because of a problem that concerns all.
    void pauseFor(Problem problem) {
        paused = true;
        stopped = Optional.of(problem);
    }

    /// Nothing is held any longer, but for what the user holds one by one.
    void goOn() {
        paused = false;
        stopped = Optional.empty();
    }

    /// Whether nothing begins any more.
    boolean isClosed() {
        return closed;
    }

    /// Nothing begins any more.
    void close() {
        closed = true;
    }

    /// Whether nothing may be remembered any more.
    boolean isForgotten() {
        return forgotten;
    }

    /// Lets go of all that is known, also of what is about to end.
    void forget() {
        closed = true;
        forgotten = true;
        stopped = Optional.empty();
        lanes.clear();
    }

    /// How many have a turn and use it.
    int turnsTaken() {
        return (int) lanes.active().stream().filter(Item::isMoving).count();
    }

    /// Takes the speeds.
    ///
    /// @return whether anything is under way and not held
    boolean sample(long nanos) {
        lanes.active().forEach(item -> item.sample(nanos));
        boolean moves = lanes.active().stream().anyMatch(Item::hasTurn);
        if (moves) {
            tally.sample(nanos, moved());
        } else {
            tally.rest();
        }
        return moves;
    }

    private long moved() {
        return lanes.active().stream().mapToLong(Item::moved).sum();
    }

    /// As it is.
    QueueView view() {
        List<Item> active = lanes.active().stream()
                .sorted(Comparator.comparing(Item::isComparing)) // keeps the order but for that
                .toList();
        long bytes = active.stream().mapToLong(Item::size).sum();
        long moved = active.stream().mapToLong(Item::moved).sum();
        return new QueueView(
                active.stream().map(Item::snapshot).toList(),
                lanes.firstFailed(QueueView.SHOWN).stream().map(Item::snapshot).toList(),
                lanes.firstWaiting(QueueView.SHOWN).stream().map(Item::snapshot).toList(),
                tally.done(),
                lanes.failedCount(),
                lanes.waitingCount(),
                paused,
                stopped,
                tally.totals(
                        active.size() + lanes.waitingCount(),
                        bytes + lanes.waitingBytes(),
                        lanes.isWaitingExact() && active.stream().allMatch(Item::isSizeKnown),
                        moved,
                        active.stream().anyMatch(Item::hasTurn)));
    }
}
