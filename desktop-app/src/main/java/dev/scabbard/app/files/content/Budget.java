package dev.scabbard.app.files.content;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long one piece of decoding may take. Decoders ask it again and again: it ends them when the time is over, or
/// when their thread was interrupted because nobody waits any more.
public final class Budget {

    private static final int ASKED_BETWEEN_LOOKS = 256;

    private final LongSupplier nanoTime;
    private final long end;
    private int asked;

    private Budget(LongSupplier nanoTime, Duration time) {
        this.nanoTime = nanoTime;
        end = nanoTime.getAsLong() + time.toNanos();
    }

    /// A budget that begins now.
    public static Budget of(Duration time) {
        return new Budget(System::nanoTime, time);
    }

    /// A budget by another clock.
    static Budget of(Duration time, LongSupplier nanoTime) {
        return new Budget(nanoTime, time);
    }

    /// Ends the decoding when it is over. Cheap: it looks at the clock only now and then.
    ///
    /// @throws CannotShow when it is over
    void check() {
        asked++;
        if (asked % ASKED_BETWEEN_LOOKS == 1) {
            checkNow();
        }
    }

    /// Ends the decoding when it is over.
    ///
    /// @throws CannotShow when it is over
    void checkNow() {
        if (isOver()) {
            throw new CannotShow(CannotShow.Reason.TOOK_TOO_LONG);
        }
    }

    /// Whether it is over.
    boolean isOver() {
        return Thread.currentThread().isInterrupted() || nanoTime.getAsLong() - end >= 0;
    }
}
