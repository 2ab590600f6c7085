package dev.scabbard.core.vault.queue;

import dev.scabbard.core.vault.disk.Overwrite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a plan found, with the place where it goes.
///
/// @param content what was chosen
/// @param target the folder where it goes
/// @param <S> what a file comes from
record PlanTree<S>(PlanNode.Content<S> content, Destination<S> target) {

    /// Visits everything that is in the plan, folders before what they hold, and what is refused but not what a
    /// refused folder holds.
    ///
    /// @param accepted refusals that no longer count
    void visit(Set<Refusal> accepted, Consumer<PlanNode<S>> visitor) {
        visit(content, accepted, visitor);
    }

    private void visit(PlanNode.Content<S> folder, Set<Refusal> accepted, Consumer<PlanNode<S>> visitor) {
        for (PlanNode<S> node : folder.nodes()) {
            visitor.accept(node);
            if (node instanceof PlanNode.OfFolder<S> inner && isIn(node, accepted)) {
                visit(inner.content(), accepted, visitor);
            }
        }
    }

    /// Whether something is in the plan.
    static boolean isIn(PlanNode<?> node, Set<Refusal> accepted) {
        return node.refusal().map(accepted::contains).orElse(true);
    }

    /// Makes the tasks, in order.
    List<TransferTask> resolve(Set<Refusal> accepted, Function<NameConflict, ConflictChoice> answer) {
        List<TransferTask> tasks = new ArrayList<>();
        new Resolution(accepted, answer, tasks).add(content, target);
        return tasks;
    }

    private final class Resolution {

        private final Set<Refusal> accepted;
        private final Function<NameConflict, ConflictChoice> answer;
        private final List<TransferTask> tasks;

        Resolution(
                Set<Refusal> accepted, Function<NameConflict, ConflictChoice> answer, List<TransferTask> tasks) {
            this.accepted = accepted;
            this.answer = answer;
            this.tasks = tasks;
        }

        void add(PlanNode.Content<S> folder, Destination<S> where) {
            Optional<TakenNames> names = Optional.empty();
            for (PlanNode<S> node : folder.nodes()) {
                if (!(node instanceof PlanNode.Goes<S> going) || !isIn(node, accepted)) {
                    continue;
                }
                ConflictChoice choice = going.conflict().map(this::choiceFor).orElse(ConflictChoice.REPLACE);
                if (choice == ConflictChoice.SKIP) {
                    continue;
                }
                String name = going.name();
                if (choice == ConflictChoice.KEEP_BOTH) {
                    TakenNames taken = names.orElseGet(folder.names()::copy);
                    names = Optional.of(taken);
                    name = taken.takeFree(name, going instanceof PlanNode.OfFile<S>, where::isFree);
                }
                add(going, name, where);
            }
        }

        private ConflictChoice choiceFor(NameConflict conflict) {
            ConflictChoice choice = answer.apply(conflict);
            return conflict.choices().contains(choice) ? choice : ConflictChoice.SKIP;
        }

        private void add(PlanNode.Goes<S> node, String name, Destination<S> where) {
            switch (node) {
                case PlanNode.OfFile<S> file -> {
                    boolean replaces = file.conflict().isPresent() && name.equals(file.name());
                    tasks.add(where.file(file, name, replaces ? Overwrite.REPLACE : Overwrite.REFUSE));
                }
                case PlanNode.OfFolder<S> folder -> {
                    Destination<S> inside = where.child(name, folder.present());
                    int before = tasks.size();
                    add(folder.content(), inside);
                    if (tasks.size() == before && !folder.present()) {
                        tasks.add(inside.folder());
                    }
                }
            }
        }
    }
}
