package dev.scabbard.core.vault.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One thing of a plan: made by a planner, afterwards only read.
///
/// @param <S> what a file comes from
sealed interface PlanNode<S> {

    /// What it is called where it comes from.
    String source();

    /// Why it is left out, unless the user accepts the suggested name.
    Optional<Refusal> refusal();

    /// What conflicts and refusals call a folder within a folder.
    ///
    /// @param folder empty for the chosen one
    static String within(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /// A file or a folder that can go, at least under its suggested name.
    sealed interface Goes<S> extends PlanNode<S> {

        /// What it will be called.
        String name();

        /// What its name meets where it goes.
        Optional<NameConflict> conflict();
    }

    /// Something that cannot go under any name.
    record LeftOut<S>(Refusal reason) implements PlanNode<S> {

        @Override
        public String source() {
            return reason.name();
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(reason);
        }
    }

    /// A file.
    ///
    /// @param from what it comes from
    /// @param size its length in bytes
    record OfFile<S>(
            String source,
            String name,
            S from,
            long size,
            Optional<Refusal> refusal,
            Optional<NameConflict> conflict)
            implements Goes<S> {}

    /// A folder.
    ///
    /// @param present whether it is there already, so that what it holds joins what is in it
    /// @param content what it holds
    record OfFolder<S>(
            String source,
            String name,
            boolean present,
            Content<S> content,
            Optional<Refusal> refusal,
            Optional<NameConflict> conflict)
            implements Goes<S> {}

    /// What goes into one folder.
    ///
    /// @param names the names that are taken in it, by what is there and by the plan
    /// @param nodes in the order in which they go
    record Content<S>(TakenNames names, List<PlanNode<S>> nodes) {

        /// Nothing so far.
        Content(TakenNames names) {
            this(names, new ArrayList<>());
        }
    }
}
