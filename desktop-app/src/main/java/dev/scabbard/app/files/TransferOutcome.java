package dev.scabbard.app.files;

import dev.scabbard.core.problem.Problem;
import java.util.List;

/// What came of files that were sent or fetched one after the other.
///
/// @param done how many arrived, verified
/// @param failed what did not, and why
/// @param cancelled whether the user stopped it
record TransferOutcome(int done, List<Failed> failed, boolean cancelled) {

    TransferOutcome {
        failed = List.copyOf(failed);
    }

    /// A file that did not arrive.
    ///
    /// @param name the file's name, not neutralised
    record Failed(String name, Problem problem) {}
}
