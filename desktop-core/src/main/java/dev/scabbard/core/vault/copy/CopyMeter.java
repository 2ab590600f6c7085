package dev.scabbard.core.vault.copy;

import dev.scabbard.core.vault.copy.CopyProgress.Step;
import java.time.Duration;
import java.util.function.Consumer;

/// Counts what a copy has done and tells its listener after each file, and now and then within one.
final class CopyMeter {

    private static final long INTERVAL = Duration.ofMillis(50).toNanos();

    private final Consumer<CopyProgress> listener;
    private Step step = Step.COPYING;
    private int filesDone;
    private int filesTotal;
    private long bytesOfDoneFiles;
    private long bytesOfThisFile;
    private long bytesTotal;
    private long lastTold;

    CopyMeter(Consumer<CopyProgress> listener) {
        this.listener = listener;
    }

    void begin(Step next, int files, long bytes) {
        step = next;
        filesTotal = files;
        bytesTotal = bytes;
        filesDone = 0;
        bytesOfDoneFiles = 0;
        bytesOfThisFile = 0;
        tell();
    }

    /// @param bytes of this file so far
    void reached(long bytes) {
        bytesOfThisFile = bytes;
        if (System.nanoTime() - lastTold >= INTERVAL) {
            tell();
        }
    }

    /// @param bytes more of this file
    void add(long bytes) {
        reached(bytesOfThisFile + bytes);
    }

    /// @param bytes that were expected of it, whatever came of it
    void fileDone(long bytes) {
        filesDone++;
        bytesOfDoneFiles += bytes;
        bytesOfThisFile = 0;
        tell();
    }

    private void tell() {
        lastTold = System.nanoTime();
        long bytesDone = Math.min(bytesTotal, bytesOfDoneFiles + bytesOfThisFile);
        listener.accept(new CopyProgress(step, filesDone, filesTotal, bytesDone, bytesTotal));
    }
}
