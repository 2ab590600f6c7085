package dev.scabbard.core.vault.recovery;

import java.time.Duration;
import java.util.function.Consumer;

/// Counts what a recovery has dealt with and tells its listener now and then.
final class RecoveryMeter {

    private static final long INTERVAL = Duration.ofMillis(50).toNanos();

    private final int filesTotal;
    private final long bytesTotal;
    private final Consumer<RecoveryProgress> listener;
    private int filesDone;
    private long bytesOfDoneFiles;
    private long bytesOfThisFile;
    private long lastTold;

    RecoveryMeter(int filesTotal, long bytesTotal, Consumer<RecoveryProgress> listener) {
        this.filesTotal = filesTotal;
        this.bytesTotal = bytesTotal;
        this.listener = listener;
        tell();
    }

    void add(long bytes) {
        bytesOfThisFile += bytes;
        if (System.nanoTime() - lastTold >= INTERVAL) {
            tell();
        }
    }

    /// @param size of the encrypted file, whatever came of it
    void fileDone(long size) {
        filesDone++;
        bytesOfDoneFiles += size;
        bytesOfThisFile = 0;
        tell();
    }

    private void tell() {
        lastTold = System.nanoTime();
        long bytesDone = Math.min(bytesTotal, bytesOfDoneFiles + bytesOfThisFile);
        listener.accept(new RecoveryProgress(filesDone, filesTotal, bytesDone, bytesTotal));
    }
}
