package dev.scabbard.app.files;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.vault.TransferProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Works out how fast a file moves and how long it still takes. Says nothing in the first two seconds, when any number
/// would be a guess.
final class TransferSpeed {

    private static final Duration TOO_EARLY = Duration.ofSeconds(2);

    private final InstantSource time;
    private Instant start = Instant.EPOCH;

    TransferSpeed(InstantSource time) {
        this.time = time;
    }

    /// A file begins.
    void restart() {
        start = time.instant();
    }

    /// `38 MB/s · 47 s`, once it can be told.
    Optional<String> after(TransferProgress progress) {
        Duration passed = Duration.between(start, time.instant());
        if (progress.phase() != TransferProgress.Phase.MOVING
                || progress.done() == 0
                || passed.compareTo(TOO_EARLY) < 0) {
            return Optional.empty();
        }
        double perSecond = progress.done() * 1000.0 / passed.toMillis();
        Duration left = Duration.ofSeconds(Math.round(Math.max(0, progress.total() - progress.done()) / perSecond));
        return Optional.of(Messages.text(
                "files.speed", DisplayText.size(Math.round(perSecond)), DisplayText.span(left)));
    }
}
