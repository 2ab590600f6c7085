package dev.scabbard.core.vault.course;

import java.time.Duration;
import java.util.Optional;

/// How long to wait before each new try of something that failed for a while: 1, 2, 4 … 30 seconds, until there have
/// been eight tries in a row.
public final class BackOff {

    /// Tries in a row, the first included.
    public static final int TRIES = 8;

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private int failed;
    private Duration next = FIRST;

    /// The wait after another failure; empty when it was the last try.
    Optional<Duration> afterFailure() {
        failed++;
        if (failed >= TRIES) {
            return Optional.empty();
        }
        Duration wait = next;
        Duration twice = wait.multipliedBy(2);
        next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        return Optional.of(wait);
    }

    /// Begins to count anew.
    void reset() {
        failed = 0;
        next = FIRST;
    }
}
