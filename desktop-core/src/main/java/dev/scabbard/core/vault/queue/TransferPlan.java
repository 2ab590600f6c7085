package dev.scabbard.core.vault.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What a planner found out before anything moves: what can be sent or fetched, which names are taken, what is left out
/// and why. [#resolve] makes tasks of it for the queue. It does not change.
public final class TransferPlan {

    private final PlanTree<?> tree;
    private final Set<Refusal> accepted;
    private final List<NameConflict> conflicts = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<Renamed> renamed = new ArrayList<>();
    private int files;
    private int folders;
    private long bytes;

    TransferPlan(PlanTree<?> tree) {
        this(tree, Set.of());
    }

    private TransferPlan(PlanTree<?> tree, Set<Refusal> accepted) {
        this.tree = tree;
        this.accepted = accepted;
        tree.visit(accepted, this::note);
    }

    private void note(PlanNode<?> node) {
        if (!PlanTree.isIn(node, accepted)) {
            node.refusal().ifPresent(refused::add);
            return;
        }
        if (node instanceof PlanNode.Goes<?> going) {
            going.conflict().ifPresent(conflicts::add);
            if (!going.name().equals(going.source())) {
                renamed.add(new Renamed(going.source(), going.name()));
            }
            if (going instanceof PlanNode.OfFile<?> file) {
                files++;
                bytes += file.size();
            } else {
                folders++;
            }
        }
    }

    /// The names that are taken, in order.
    public List<NameConflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /// What is left out, in order. What lies in a refused folder is not told one by one.
    public List<Refusal> refused() {
        return List.copyOf(refused);
    }

    /// What will be called differently, in order, but for what the user chooses in [#resolve].
    public List<Renamed> renamed() {
        return List.copyOf(renamed);
    }

    /// How many files there are, conflicts included, refusals not.
    public int files() {
        return files;
    }

    /// How many folders there are, those that are there already included, refusals not.
    public int folders() {
        return folders;
    }

    /// How many bytes the files have together.
    public long bytes() {
        return bytes;
    }

    /// The same plan with these refusals’ suggested names accepted: what they left out is now in it, perhaps with
    /// conflicts and refusals of its own.
    ///
    /// @param some of [#refused()]; those without a suggestion stay refused
    public TransferPlan withSuggestions(Collection<Refusal> some) {
        Set<Refusal> all = new HashSet<>(accepted);
        some.stream().filter(refusal -> refusal.suggestion().isPresent()).forEach(all::add);
        return new TransferPlan(tree, all);
    }

    /// Makes the tasks. May look at the local disk, to find free names.
    ///
    /// @param answer what to do with each taken name, asked in the order of [#conflicts]; for an answer that is not
    ///     possible the name is skipped. What lies in a skipped folder is not asked about
    public List<TransferTask> resolve(Function<NameConflict, ConflictChoice> answer) {
        return tree.resolve(accepted, answer);
    }
}
