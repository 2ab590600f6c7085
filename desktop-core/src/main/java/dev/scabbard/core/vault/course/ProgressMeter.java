package dev.scabbard.core.vault.course;

import dev.scabbard.core.vault.course.TransferProgress.Phase;
import java.time.Duration;
import java.util.function.Consumer;

/// Counts a transfer's bytes and tells its listener now and then. Counted on one thread, read from any.
public final class ProgressMeter {

    private static final long INTERVAL = Duration.ofMillis(50).toNanos();

    private volatile TransferProgress progress;
    private Consumer<TransferProgress> listener = unheard -> {};
    private long lastTold = System.nanoTime() - INTERVAL;

    /// @param total in bytes, as far as it is known before the start
    public ProgressMeter(long total) {
        progress = new TransferProgress(Phase.WAITING, 0, total);
    }

    /// How far it is now.
    public TransferProgress progress() {
        return progress;
    }

    /// Tells `newListener` from now on, on the thread that counts.
    public void listen(Consumer<TransferProgress> newListener) {
        listener = newListener;
    }

    /// Starts over with another total, as every attempt does. An attempt after one that failed is connecting until more
    /// than a question goes through.
    public void start(Phase phase, long total) {
        boolean again = phase == Phase.CHECKING && progress.phase() == Phase.CONNECTING;
        progress = new TransferProgress(again ? Phase.CONNECTING : phase, 0, total);
        tell();
    }

    /// Goes on to another phase with what has been counted.
    public void enter(Phase phase) {
        progress = new TransferProgress(phase, progress.done(), progress.total());
        tell();
    }

    /// How much there is has become known; before, it was the most that there could be.
    ///
    /// @param total in bytes
    public void correct(long total) {
        progress = new TransferProgress(progress.phase(), progress.done(), total);
    }

    /// The next try comes after `left`.
    void awaitNextTry(Duration left) {
        progress = new TransferProgress(Phase.RETRYING, progress.done(), progress.total(), left);
        tell();
    }

    /// Counts bytes that passed.
    public void add(long bytes) {
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
