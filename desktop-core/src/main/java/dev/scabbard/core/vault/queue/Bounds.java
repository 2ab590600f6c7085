package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import java.util.function.LongConsumer;

/// How much one plan may hold, and how far it has come.
final class Bounds {

    /// The most files and folders in one plan.
    static final long MOST = 250_000;

    /// The most folders within each other, so that neither a server nor a disk can send a plan down for ever.
    static final int DEEPEST = 100;

    private static final int TELL_EVERY = 100;

    private final LongConsumer listener;
    private final Cancellation cancellation;
    private long looked;

    /// @param listener hears how many files and folders have been looked at
    Bounds(LongConsumer listener, Cancellation cancellation) {
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /// Another file or folder is being looked at.
    ///
    /// @throws QueueProblem.TooMany when that is one too many
    /// @throws dev.scabbard.core.net.NetProblem.Cancelled when cancelled
    void lookAtAnother() {
        cancellation.check();
        if (looked == MOST) {
            throw new QueueProblem.TooMany(MOST);
        }
        looked++;
        if (looked % TELL_EVERY == 0) {
            listener.accept(looked);
        }
    }

    /// Tells how far it is, after a folder and at the end.
    void tell() {
        listener.accept(looked);
    }

    /// Ends with the plan.
    Cancellation cancellation() {
        return cancellation;
    }
}
