package dev.scabbard.core.vault.recovery;

import dev.scabbard.core.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/// What came of a recovery.
///
/// @param target the folder with the plain copies
/// @param recovered what was recovered, in the order of the folders
/// @param failed what was not, and why
public record RecoveryReport(Path target, List<Recovered> recovered, List<Failed> failed) {

    public RecoveryReport {
        recovered = List.copyOf(recovered);
        failed = List.copyOf(failed);
    }

    /// Whether not one file opened and at least one was damaged or made with another key: most likely the recovery key
    /// belongs to another vault.
    public boolean keySeemsWrong() {
        return recovered.isEmpty()
                && failed.stream().anyMatch(one -> one.problem() instanceof RecoveryProblem.RecoveryDamaged);
    }

    /// One verified plain copy.
    ///
    /// @param source the encrypted file, relative to the folder that was looked through
    /// @param copy the plain copy, relative to the target folder
    /// @param renamed whether the copy's name had to differ from the original's
    public record Recovered(Path source, Path copy, boolean renamed) {}

    /// One file that was not recovered.
    ///
    /// @param source relative to the folder that was looked through
    /// @param problem why
    public record Failed(Path source, Problem problem) {}
}
