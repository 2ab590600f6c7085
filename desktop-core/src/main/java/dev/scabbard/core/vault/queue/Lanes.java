package dev.scabbard.core.vault.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Where the tasks of a queue stand: waiting, under way or failed, each in the order of their numbers. Whatever the
/// length, a step costs next to nothing. Guarded by the queue's lock.
final class Lanes {

    private final TreeMap<Long, Item> waiting = new TreeMap<>();
    private final TreeMap<Long, Item> ready = new TreeMap<>();
    private final TreeMap<Long, Item> active = new TreeMap<>();
    private final TreeMap<Long, Item> failed = new TreeMap<>();
    private long waitingBytes;
    private int waitingBounds;

    private void count(Item item, int sign) {
        waitingBytes += sign * item.task().size();
        waitingBounds += item.task().isSizeExact() ? 0 : sign;
    }

    /// Puts something where it waits, for its turn or, when it is paused, for the user.
    void await(Item item) {
        if (waiting.put(item.id(), item) == null) {
            count(item, 1);
        }
        if (item.isPaused()) {
            ready.remove(item.id());
        } else {
            ready.put(item.id(), item);
        }
    }

    /// Something that is under way but held may go on when there is a turn for it.
    void awaitTurn(Item held) {
        ready.put(held.id(), held);
    }

    /// Something that is under way is held, or goes on.
    void leaveReady(Item item) {
        ready.remove(item.id());
    }

    /// Takes out what is next, which is then under way.
    Optional<Item> takeNext() {
        if (ready.isEmpty()) {
            return Optional.empty();
        }
        Item item = ready.pollFirstEntry().getValue();
        if (waiting.remove(item.id()) != null) {
            count(item, -1);
        }
        active.put(item.id(), item);
        return Optional.of(item);
    }

    /// Puts something with what failed.
    void addFailed(Item item) {
        failed.put(item.id(), item);
    }

    /// Something is no longer under way.
    void endActive(Item item) {
        active.remove(item.id());
        ready.remove(item.id());
    }

    /// Takes something out that waits.
    Optional<Item> removeWaiting(long id) {
        Item item = waiting.remove(id);
        if (item == null) {
            return Optional.empty();
        }
        count(item, -1);
        ready.remove(id);
        return Optional.of(item);
    }

    /// Takes something out that failed.
    Optional<Item> removeFailed(long id) {
        return Optional.ofNullable(failed.remove(id));
    }

    /// Drops everything that waits.
    void clearWaiting() {
        waiting.clear();
        ready.keySet().retainAll(active.keySet());
        waitingBytes = 0;
        waitingBounds = 0;
    }

    /// Drops everything that failed.
    void clearFailed() {
        failed.clear();
    }

    /// Drops everything; what is under way ends by itself.
    void clear() {
        clearWaiting();
        clearFailed();
        active.clear();
    }

    Optional<Item> waiting(long id) {
        return Optional.ofNullable(waiting.get(id));
    }

    Optional<Item> active(long id) {
        return Optional.ofNullable(active.get(id));
    }

    Collection<Item> active() {
        return active.values();
    }

    /// The first of what waits.
    List<Item> firstWaiting(int most) {
        return waiting.values().stream().limit(most).toList();
    }

    /// The first of what failed.
    List<Item> firstFailed(int most) {
        return failed.values().stream().limit(most).toList();
    }

    /// What waits and is held, all of it.
    List<Item> pausedWaiting() {
        return waiting.values().stream().filter(Item::isPaused).toList();
    }

    /// The numbers of what failed, all of them.
    List<Long> failedIds() {
        return List.copyOf(failed.keySet());
    }

    int waitingCount() {
        return waiting.size();
    }

    int failedCount() {
        return failed.size();
    }

    /// How many bytes wait, or the most that can be.
    long waitingBytes() {
        return waitingBytes;
    }

    /// Whether it is known of all that waits how long it is.
    boolean isWaitingExact() {
        return waitingBounds == 0;
    }

    /// Whether nothing is left to do but what failed.
    boolean isIdle() {
        return waiting.isEmpty() && active.isEmpty();
    }

    /// Everything that is not done, in the order of the numbers.
    List<Item> all(Predicate<Item> wanted) {
        TreeMap<Long, Item> all = new TreeMap<>(waiting);
        all.putAll(active);
        all.putAll(failed);
        return new ArrayList<>(all.values().stream().filter(wanted).toList());
    }
}
