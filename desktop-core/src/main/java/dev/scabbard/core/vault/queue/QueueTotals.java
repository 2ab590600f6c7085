package dev.scabbard.core.vault.queue;

import java.time.Duration;
import java.util.Optional;

/// How far the queue is with everything that was added since it was last empty. What failed or was cancelled does not
/// count.
///
/// @param filesDone tasks that are done
/// @param files tasks that are done, under way or waiting
/// @param bytesDone bytes of plaintext that have passed
/// @param bytes bytes of plaintext that there are, or the most that there can be
/// @param exact whether it is that many: false as long as of something the server has told only what it stores
/// @param bytesPerSecond the speed of all together, smoothed; 0 while nothing moves
/// @param timeLeft how long the rest will take at this pace; empty while that cannot be told
public record QueueTotals(
        int filesDone,
        int files,
        long bytesDone,
        long bytes,
        boolean exact,
        long bytesPerSecond,
        Optional<Duration> timeLeft) {

    /// The part that is done, from 0 to 1: of the bytes, or of the files when all are empty.
    public double fraction() {
        if (bytes > 0) {
            return Math.min(1.0, (double) bytesDone / bytes);
        }
        return files == 0 ? 0 : (double) filesDone / files;
    }
}
