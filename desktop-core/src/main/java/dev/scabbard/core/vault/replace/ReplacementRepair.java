package dev.scabbard.core.vault.replace;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.course.Course;
import dev.scabbard.core.vault.course.PauseGate;
import dev.scabbard.core.vault.course.ProgressMeter;
import dev.scabbard.core.vault.journal.Fingerprint;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.open.ReplacementNames;
import dev.scabbard.core.vault.open.RunningReplacements;
import java.util.Optional;

/// Finishes or undoes a replacement that broke off, from what is there.
final class ReplacementRepair {

    private final OpenVault vault;

    ReplacementRepair(OpenVault vault) {
        this.vault = vault;
    }

    /// @param newContent what the new content must be, when it is known
    /// @return empty when there is nothing of it any more, and nothing to say
    /// @throws dev.scabbard.core.problem.Problem when the server cannot be reached, for longer than is waited for
    Optional<ReplacementEnd> run(
            ReplacementNames names, Optional<Fingerprint> newContent, Cancellation cancellation) {
        Course course = new Course(new ProgressMeter(0), new PauseGate(), vault.sleeper(), cancellation);
        try (RunningReplacements.Running _ = vault.replacements().begin(names)) {
            ReplacementState state = ReplacementState.broken(newContent.isPresent());
            return new ReplacementWork(vault, names, newContent, state, course).lookAndRun();
        }
    }
}
