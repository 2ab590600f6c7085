package dev.scabbard.core.profile;

import dev.scabbard.core.disk.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The right to change the profile, held for the time of one change: by one thread of this program, and by one program.
/// The system takes it from a program that ends, however that may happen.
final class ProfileLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileLock.class);

    /// The system's locks are between programs; within one they are refused instead of waited for.
    private static final ReentrantLock HERE = new ReentrantLock();

    private final FileChannel channel;

    private ProfileLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits for the lock of a folder that exists. Where a file system knows no locks, other programs are not held off.
    static ProfileLock of(ProfileFolder folder) throws IOException {
        HERE.lock();
        try {
            FileChannel channel = OwnerOnly.file(folder.home().resolve("lock"));
            try {
                channel.lock();
            } catch (IOException noLocksHere) {
                LOG.debug("the profile cannot be locked here ({})", noLocksHere.getClass().getSimpleName());
            }
            return new ProfileLock(channel);
        } catch (IOException | RuntimeException e) {
            HERE.unlock();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HERE.unlock();
        }
    }
}
