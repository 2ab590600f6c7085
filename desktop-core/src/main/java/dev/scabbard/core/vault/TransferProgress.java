package dev.scabbard.core.vault;

/// How far a transfer is.
///
/// @param phase what it does at the moment
/// @param done bytes of plaintext that have passed
/// @param total bytes of plaintext there are; an estimate for downloads until they end
public record TransferProgress(Phase phase, long done, long total) {

    /// What a transfer does at the moment.
    public enum Phase {
        /// Not yet started.
        WAITING,
        /// Asking the server whether it can be done.
        CHECKING,
        /// Bytes are moving.
        MOVING,
        /// All bytes have passed; the outcome is being verified.
        VERIFYING,
        /// Over, and the outcome is safe.
        DONE,
        /// Over: stopped by the user or by a problem.
        STOPPED
    }

    /// The part that is done, from 0 to 1; 1 for an empty file that is being verified or done.
    public double fraction() {
        if (phase == Phase.DONE) {
            return 1;
        }
        return total <= 0 ? 0 : Math.min(1.0, (double) done / total);
    }
}
