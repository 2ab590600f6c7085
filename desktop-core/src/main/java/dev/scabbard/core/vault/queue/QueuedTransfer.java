package dev.scabbard.core.vault.queue;

import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.time.Duration;
import java.util.Optional;

/// One task in the queue, as it was at a moment.
///
/// @param id names it in calls to the queue; later ones have larger numbers
/// @param task what is to be done
/// @param state where it stands
/// @param progress how far it is
/// @param bytesPerSecond its speed, smoothed; 0 while nothing moves
/// @param timeLeft how long it will still take at that speed; empty while that cannot be told
/// @param problem why it failed
public record QueuedTransfer(
        long id,
        TransferTask task,
        State state,
        TransferProgress progress,
        long bytesPerSecond,
        Optional<Duration> timeLeft,
        Optional<Problem> problem) {

    /// Where a task stands. What is done is only counted.
    public enum State {
        /// Its turn will come.
        WAITING,
        /// Its turn has come.
        RUNNING,
        /// Held by the user, before or in the middle.
        PAUSED,
        /// It did not work; it stays until it is retried or dismissed.
        FAILED
    }

    /// Whether it failed because its name was taken between planning and its turn: [TransferQueue#retry(long,
    /// ConflictChoice)] goes on with an answer to that.
    public boolean nameTaken() {
        return problem.filter(TransferProblem.AlreadyThere.class::isInstance).isPresent();
    }
}
