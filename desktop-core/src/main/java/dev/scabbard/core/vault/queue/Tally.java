package dev.scabbard.core.vault.queue;

import java.time.Duration;
import java.util.Optional;

/// What is done, and how fast all goes. Guarded by the queue's lock.
final class Tally {

    /// A file costs about as much time as so many bytes, however small it is: with that, many small files have a time
    /// left too, and a server that lets one request a second in is judged rightly.
    private static final long BYTES_FOR_A_FILE = 64 * 1024;

    private final SpeedMeter bytesMeter = new SpeedMeter(Duration.ofSeconds(4));
    private final SpeedMeter workMeter = new SpeedMeter(Duration.ofSeconds(15));
    private int done;
    private long doneBytes;
    private long earlierBytes;
    private long earlierFiles;

    /// A task is done.
    ///
    /// @param bytes how many it had
    void add(long bytes) {
        done++;
        doneBytes += bytes;
    }

    /// Counts anew.
    void reset() {
        earlierFiles += done; // the speed goes on
        earlierBytes += doneBytes;
        done = 0;
        doneBytes = 0;
    }

    int done() {
        return done;
    }

    /// Notes how far all is.
    ///
    /// @param moved bytes of what is under way
    void sample(long nanos, long moved) {
        long bytes = earlierBytes + doneBytes + moved;
        bytesMeter.note(nanos, bytes);
        workMeter.note(nanos, bytes + (earlierFiles + done) * BYTES_FOR_A_FILE);
    }

    /// Nothing moves for a while, on purpose.
    void rest() {
        bytesMeter.rest();
        workMeter.rest();
    }

    /// How far it all is.
    ///
    /// @param files tasks that are under way or wait
    /// @param bytes what they have together
    /// @param exact whether that is known of all of them
    /// @param moved how many of these have passed
    /// @param moves whether anything is under way and not held
    QueueTotals totals(int files, long bytes, boolean exact, long moved, boolean moves) {
        Optional<Duration> left =
                moves ? workMeter.timeFor(bytes - moved + files * BYTES_FOR_A_FILE) : Optional.empty();
        return new QueueTotals(
                done,
                done + files,
                doneBytes + moved,
                doneBytes + bytes,
                exact,
                moves ? bytesMeter.perSecond() : 0,
                left);
    }
}
