package dev.scabbard.core.vault.queue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What a planner found out before anything moves: what can be sent or fetched, which names are taken, what is left out
/// and why. [#resolve] makes tasks of it for the queue.
public final class TransferPlan {

    TransferPlan() {}

    /// The names that are taken, in order.
    public List<NameConflict> conflicts() {
        throw new UnsupportedOperationException();
    }

    /// What is left out, in order.
    public List<Refusal> refused() {
        throw new UnsupportedOperationException();
    }

    /// What will be called differently, in order, but for what the user chooses in [#resolve].
    public List<Renamed> renamed() {
        throw new UnsupportedOperationException();
    }

    /// How many files there are, conflicts included, refusals not.
    public int files() {
        throw new UnsupportedOperationException();
    }

    /// How many folders there are, those that are there already included.
    public int folders() {
        throw new UnsupportedOperationException();
    }

    /// How many bytes the files have together.
    public long bytes() {
        throw new UnsupportedOperationException();
    }

    /// The same plan with these refusals' suggested names accepted: what they left out is now in it, perhaps with
    /// conflicts of its own.
    ///
    /// @param accepted some of [#refused()]; those without a suggestion stay refused
    public TransferPlan withSuggestions(Collection<Refusal> accepted) {
        throw new UnsupportedOperationException();
    }

    /// Makes the tasks. May look at the local disk, to find free names.
    ///
    /// @param answer what to do with each taken name; for an answer that is not possible the name is skipped
    public List<TransferTask> resolve(Function<NameConflict, ConflictChoice> answer) {
        throw new UnsupportedOperationException(Set.of().toString());
    }
}
