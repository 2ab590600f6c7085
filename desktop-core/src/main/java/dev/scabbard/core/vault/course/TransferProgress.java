package dev.scabbard.core.vault.course;

import java.time.Duration;

/// How far a transfer is.
///
/// @param phase what it does at the moment
/// @param done bytes of plaintext that have passed in this attempt
/// @param total bytes of plaintext there are; the most that there can be for downloads, until it is known
/// @param untilNextTry the time left until the next try while it is [Phase#RETRYING], else zero; told anew every
///     second
public record TransferProgress(Phase phase, long done, long total, Duration untilNextTry) {

    /// What a transfer does at the moment.
    public enum Phase {
        /// Not yet started.
        WAITING,
        /// Asking the server whether it can be done.
        CHECKING,
        /// Bytes are moving.
        MOVING,
        /// The user holds it. Bytes stop where they are; it goes on from there, or from the file's start when the
        /// connection did not survive.
        PAUSED,
        /// The connection broke or the server does not answer; it begins again from the file's start after a while.
        RETRYING,
        /// Trying again after that: on the way to the server, or asking it what has become of what was sent.
        CONNECTING,
        /// All bytes have passed; the outcome is being verified. Uploads into one folder may share one look at it, so
        /// that whoever runs several should let the next one move meanwhile.
        VERIFYING,
        /// Over, and the outcome is safe.
        DONE,
        /// Over: stopped by the user or by a problem.
        STOPPED
    }

    /// A progress in any phase but [Phase#RETRYING].
    public TransferProgress(Phase phase, long done, long total) {
        this(phase, done, total, Duration.ZERO);
    }

    /// The part that is done, from 0 to 1; 1 for an empty file that is done.
    public double fraction() {
        if (phase == Phase.DONE) {
            return 1;
        }
        return total <= 0 ? 0 : Math.min(1.0, (double) done / total);
    }
}
