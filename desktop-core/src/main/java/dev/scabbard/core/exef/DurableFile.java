package dev.scabbard.core.exef;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// A file that is written from its start to its end and is on the disk when it is [finished][#finish].
///
/// What comes in is gathered, off the heap, into pieces that are worth a call of the system, and overwritten there in
/// the end. What has been written is forced to the disk in the background while more comes in, so that the end need not
/// wait for all of it, and never so much waits for the disk that whoever sent it loses patience at the end. Small files
/// are forced once. Used by one thread.
public final class DurableFile implements AutoCloseable {

    /// How much is gathered, in bytes: pieces of 16 KiB cost half as much again.
    private static final int GATHERED = 128 * 1024;

    /// How much is written before the disk is bothered in the background, in bytes.
    private static final long STRIDE = 8L << 20;

    /// How much may wait for the disk before writing waits too, in bytes.
    private static final long MOST_WAITING = 128L << 20;

    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory = arena.allocate(GATHERED);
    private final ByteBuffer gathered = memory.asByteBuffer();
    private Optional<FutureTask<Boolean>> forcing = Optional.empty();
    private long unforced;

    /// @param channel open for writing, taken over
    public DurableFile(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes all of these bytes; the array stays the caller's.
    ///
    /// @throws IOException when the disk refuses them, or refused earlier ones
    public void write(byte[] b, int off, int len) throws IOException {
        int taken = 0;
        while (taken < len) {
            int count = Math.min(len - taken, gathered.remaining());
            gathered.put(b, off + taken, count);
            taken += count;
            if (!gathered.hasRemaining()) {
                flush();
            }
        }
    }

    private void flush() throws IOException {
        unforced += gathered.flip().remaining();
        while (gathered.hasRemaining()) {
            channel.write(gathered);
        }
        gathered.clear();
        boolean busy = forcing.filter(task -> !task.isDone()).isPresent();
        if (unforced >= (busy ? MOST_WAITING : STRIDE)) {
            awaitForced();
            force();
        }
    }

    private void force() {
        unforced = 0;
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            channel.force(false);
            return true;
        });
        forcing = Optional.of(task);
        Thread.ofPlatform().daemon().name("force-to-disk").start(task);
    }

    /// Forces it to the disk, its length and times included, and closes it.
    ///
    /// @throws IOException when not all of it got there
    public void finish() throws IOException {
        flush();
        awaitForced();
        channel.force(true);
        close();
    }

    /// Waits for what is under way. Systems tell a failure of the disk once, so it must not be lost here.
    private void awaitForced() throws IOException {
        if (forcing.isEmpty()) {
            return;
        }
        FutureTask<Boolean> task = forcing.get();
        forcing = Optional.empty();
        boolean interrupted = false;
        while (!task.isDone()) {
            try {
                task.get();
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                // told below
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (task.state() == FutureTask.State.FAILED) {
            throw task.exceptionNow() instanceof IOException refused ? refused : new IOException(task.exceptionNow());
        }
    }

    /// Closes it as it is. Closing one that was finished, or twice, does nothing.
    @Override
    public void close() throws IOException {
        if (memory.scope().isAlive()) {
            memory.fill((byte) 0);
            arena.close();
        }
        channel.close();
    }
}
