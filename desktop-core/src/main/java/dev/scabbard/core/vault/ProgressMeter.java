package dev.scabbard.core.vault;

import dev.scabbard.core.vault.TransferProgress.Phase;
import java.time.Duration;
import java.util.function.Consumer;

/// Counts a transfer's bytes and tells its listener now and then. Counted on one thread, read from any.
final class ProgressMeter {

    private static final long INTERVAL = Duration.ofMillis(50).toNanos();

    private volatile TransferProgress progress;
    private Consumer<TransferProgress> listener = unheard -> {};
    private long lastTold = System.nanoTime() - INTERVAL;

    ProgressMeter(long total) {
        progress = new TransferProgress(Phase.WAITING, 0, total);
    }

    TransferProgress progress() {
        return progress;
    }

    void listen(Consumer<TransferProgress> newListener) {
        listener = newListener;
    }

    /// Starts over with another total, as every attempt does. An attempt after one that failed is connecting until more
    /// than a question goes through.
    void start(Phase phase, long total) {
        boolean again = phase == Phase.CHECKING && progress.phase() == Phase.CONNECTING;
        progress = new TransferProgress(again ? Phase.CONNECTING : phase, 0, total);
        tell();
    }

    void enter(Phase phase) {
        progress = new TransferProgress(phase, progress.done(), progress.total());
        tell();
    }

    /// The next try comes after `left`.
    void awaitNextTry(Duration left) {
        progress = new TransferProgress(Phase.RETRYING, progress.done(), progress.total(), left);
        tell();
    }

    void add(long bytes) {
        progress = new TransferProgress(progress.phase(), progress.done() + bytes, progress.total());
        if (System.nanoTime() - lastTold >= INTERVAL) {
            tell();
        }
    }

    private void tell() {
        lastTold = System.nanoTime();
        listener.accept(progress);
    }
}
