package dev.scabbard.core.vault;

import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.util.List;
import java.util.Optional;

/// What became of things that were to be moved, in their order.
///
/// @param moved what lies in the other folder now
/// @param refused what stays where it is, and why
/// @param left what was not tried any more; of the first of these it is not known whether it has moved
/// @param broken why the rest was not tried
public record MoveReport(List<Moved> moved, List<Refused> refused, List<Entry> left, Optional<Problem> broken) {

    /// Copies the lists.
    public MoveReport {
        moved = List.copyOf(moved);
        refused = List.copyOf(refused);
        left = List.copyOf(left);
    }

    /// A thing that has moved.
    ///
    /// @param from as it lay
    /// @param to as it lies now
    public record Moved(Entry from, Entry to) {}

    /// A thing that has not.
    ///
    /// @param entry as it lies
    /// @param problem why
    public record Refused(Entry entry, ItemProblem problem) {}
}
