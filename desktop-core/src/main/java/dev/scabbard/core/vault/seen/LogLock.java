package dev.scabbard.core.vault.seen;

import dev.scabbard.core.vault.kept.PrivateFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps programs, and the threads of this one, from using the same [SealedLog] at the same time. Each holds it for
/// some milliseconds.
final class LogLock implements AutoCloseable {

    private static final String NAME = "seen.lock";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofMillis(5);

    /// A lock of the system is one of the whole process: within it, threads need one of their own.
    private static final ReentrantLock IN_THIS_PROGRAM = new ReentrantLock();

    private final FileChannel channel;

    private LogLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits for the lock, for some seconds.
    ///
    /// @return the caller's to close
    /// @throws IOException when it is not to be had
    static LogLock take(PrivateFolder folder) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            if (!IN_THIS_PROGRAM.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("in use for too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        try {
            return new LogLock(locked(folder, until));
        } catch (IOException | RuntimeException e) {
            IN_THIS_PROGRAM.unlock();
            throw e;
        }
    }

    private static FileChannel locked(PrivateFolder folder, long until) throws IOException {
        FileChannel channel = folder.openOrCreate(folder.resolve(NAME));
        try {
            while (!isLocked(channel)) {
                if (System.nanoTime() - until > 0) {
                    throw new IOException("another program uses it for too long");
                }
                Thread.sleep(BETWEEN);
            }
            return channel;
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            IN_THIS_PROGRAM.unlock();
        }
    }
}
