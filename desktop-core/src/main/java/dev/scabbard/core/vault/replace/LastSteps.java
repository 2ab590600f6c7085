package dev.scabbard.core.vault.replace;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.vault.course.Course;
import dev.scabbard.core.vault.course.PauseGate;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.time.Duration;
import java.util.function.Function;

/// Gives the last steps of a transfer a moment to be carried out although the user has cancelled it: half of them done
/// would leave more behind than all or none. The lock ends them at once.
final class LastSteps {

    /// How long they may take once the transfer is cancelled.
    static final Duration GRACE = Duration.ofSeconds(10);

    private final OpenVault vault;

    LastSteps(OpenVault vault) {
        this.vault = vault;
    }

    /// @param course the transfer's
    /// @param steps get a course of their own, which cannot be paused
    /// @throws VaultStateProblem.VaultLocked when locked, before or meanwhile
    <T> T of(Course course, Function<Course, T> steps) {
        Cancellation end = new Cancellation();
        try (Cancellation.Registration _ = course.cancellation().onCancel(() -> soon(end))) {
            return vault.lock()
                    .whileOpen(end, handle -> steps.apply(
                            new Course(course.meter(), new PauseGate(), vault.sleeper(), handle)));
        } finally {
            end.cancel();
        }
    }

    private static void soon(Cancellation end) {
        Thread.ofVirtual().name("last-steps").start(() -> {
            try {
                end.pause(GRACE);
                end.cancel();
            } catch (NetProblem.Cancelled e) {
                // the steps were over before
            }
        });
    }
}
