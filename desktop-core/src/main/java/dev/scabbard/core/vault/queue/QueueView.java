package dev.scabbard.core.vault.queue;

import dev.scabbard.core.problem.Problem;
import java.util.List;
import java.util.Optional;

/// The queue as it was at a moment. It holds at most [#SHOWN] of what waits and of what failed, so that one is cheap
/// however long the queue is.
///
/// @param running what is under way or held in the middle, in order, until it has really ended; behind that, what has
///     passed and is only being compared with what the server says it holds
/// @param failed the first that failed, in order
/// @param next the first that wait, in order; some of them may be paused
/// @param done how many are done
/// @param failures how many failed
/// @param waiting how many wait, paused ones included
/// @param paused whether everything is held, by the user or by `stopped`
/// @param stopped the problem for which the queue has paused itself, because it concerns all that is left
/// @param totals how far it all is
public record QueueView(
        List<QueuedTransfer> running,
        List<QueuedTransfer> failed,
        List<QueuedTransfer> next,
        int done,
        int failures,
        int waiting,
        boolean paused,
        Optional<Problem> stopped,
        QueueTotals totals) {

    /// The most that is listed of what waits, and of what failed.
    public static final int SHOWN = 200;

    public QueueView {
        running = List.copyOf(running);
        failed = List.copyOf(failed);
        next = List.copyOf(next);
    }

    /// Whether nothing is under way and nothing waits; there may be failures.
    public boolean isIdle() {
        return running.isEmpty() && waiting == 0;
    }
}
