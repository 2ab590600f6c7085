package dev.scabbard.app.files;

import dev.scabbard.core.problem.Problem;
import java.util.List;

/// What came of files that were sent or fetched one after the other.
///
/// @param done how many arrived, verified
/// @param failed what did not, and why
/// @param cancelled whether the user stopped it
/// @param left what can be tried again, in order: what failed on its way, then what was not tried after that
/// @param untried how many of those were not tried
record TransferOutcome(
        int done, List<Failed> failed, boolean cancelled, List<PlannedTransfer> left, int untried) {

    TransferOutcome {
        failed = List.copyOf(failed);
        left = List.copyOf(left);
    }

    /// A file that did not arrive.
    ///
    /// @param name the file's name, not neutralised
    record Failed(String name, Problem problem) {}
}
