package dev.scabbard.core.vault.copy;

/// How far a copy is.
///
/// @param step what is being done
/// @param filesDone how many files have been dealt with in this step
/// @param filesTotal how many there are
/// @param bytesDone how many bytes of plaintext were moved or read in this step
/// @param bytesTotal how many there are to move or read in it
public record CopyProgress(Step step, int filesDone, int filesTotal, long bytesDone, long bytesTotal) {

    /// The steps in their order.
    public enum Step {
        /// Files go from one vault to the other; those that are there already are passed over.
        COPYING,
        /// Every file is read in both vaults.
        COMPARING
    }

    /// The part of this step that is done, from 0 to 1.
    public double fraction() {
        if (bytesTotal <= 0) {
            return filesTotal == 0 ? 1 : (double) filesDone / filesTotal;
        }
        return Math.min(1, (double) bytesDone / bytesTotal);
    }
}
