package dev.scabbard.core.vault.recovery;

/// How far a recovery is.
///
/// @param filesDone how many encrypted files were dealt with, recovered or not
/// @param filesTotal how many there are
/// @param bytesDone how many bytes of them were read
/// @param bytesTotal how many bytes they have
public record RecoveryProgress(int filesDone, int filesTotal, long bytesDone, long bytesTotal) {

    /// The part that is done, from 0 to 1.
    public double fraction() {
        return bytesTotal <= 0 ? (filesTotal == 0 ? 0 : (double) filesDone / filesTotal)
                : Math.min(1.0, (double) bytesDone / bytesTotal);
    }
}
