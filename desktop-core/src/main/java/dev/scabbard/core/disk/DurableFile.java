package dev.scabbard.core.disk;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/// A file that is written from its start to its end and is on the disk when it is [finished][#finish].
///
/// What comes in is gathered, off the heap, into pieces that are worth a call of the system, and overwritten there in
/// the end. From the second piece on, a thread of its own writes one while the next is gathered, and what has been
/// written is forced to the disk in the background: whoever decrypts need not wait for the system's copying, the end
/// need not wait for all of the disk's work, and never so much waits for the disk that whoever sent it loses patience
/// at the end. Small files are written and forced once, by the caller's thread. Used by one thread.
public final class DurableFile implements AutoCloseable {

    /// How much is gathered, in bytes: pieces of 16 KiB cost half as much again.
    private static final int GATHERED = 128 * 1024;

    /// How much is written before the disk is bothered in the background, in bytes.
    private static final long STRIDE = 2L << 20;

    /// How much may wait for the disk before writing waits too, in bytes.
    private static final long MOST_WAITING = 128L << 20;

    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private final List<MemorySegment> memory = new ArrayList<>();
    private final BackgroundWork writing = new BackgroundWork("write-file");
    private final BackgroundWork forcing = new BackgroundWork("force-to-disk");
    private ByteBuffer gathered = buffer();
    private ByteBuffer other = gathered;
    private long unforced;

    /// @param channel open for writing, taken over
    public DurableFile(FileChannel channel) {
        this.channel = channel;
    }

    private ByteBuffer buffer() {
        MemorySegment fresh = arena.allocate(GATHERED);
        memory.add(fresh);
        return fresh.asByteBuffer();
    }

    /// Takes all of these bytes; the array stays the caller's.
    ///
    /// @throws IOException when the disk refuses them, or refused earlier ones
    public void write(byte[] b, int off, int len) throws IOException {
        int taken = 0;
        while (taken < len) {
            if (!gathered.hasRemaining()) {
                handOver();
            }
            int count = Math.min(len - taken, gathered.remaining());
            gathered.put(b, off + taken, count);
            taken += count;
        }
    }

    /// Has the full piece written while the next one is gathered in the other's place.
    private void handOver() throws IOException {
        writing.await();
        ByteBuffer full = gathered.flip();
        gathered = memory.size() == 1 ? buffer() : other.clear();
        other = full;
        writing.start(() -> put(full));
    }

    private void put(ByteBuffer piece) throws IOException {
        unforced += piece.remaining();
        while (piece.hasRemaining()) {
            channel.write(piece);
        }
        if (unforced >= (forcing.isBusy() ? MOST_WAITING : STRIDE)) {
            forcing.await();
            unforced = 0;
            forcing.start(() -> channel.force(false));
        }
    }

    /// Forces it to the disk, its length and times included, and closes it.
    ///
    /// @throws IOException when not all of it got there
    public void finish() throws IOException {
        writing.await();
        put(gathered.flip());
        forcing.await();
        channel.force(true);
        close();
    }

    /// Closes it as it is. Closing one that was finished, or twice, does nothing.
    @Override
    public void close() throws IOException {
        writing.close();
        forcing.close();
        if (arena.scope().isAlive()) {
            memory.forEach(piece -> piece.fill((byte) 0));
            arena.close();
        }
        channel.close();
    }
}
