package dev.scabbard.core.vault.disk;

import dev.scabbard.core.disk.DurableFile;
import dev.scabbard.core.disk.OwnerOnly;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where part files are written: this computer's disk, or in tests one that fills up.
@FunctionalInterface
public interface PartDisk {

    /// Makes a new file of the owner alone, open for writing. An existing file or link is never opened.
    OpenPart create(Path part) throws IOException;

    /// A part file that is being written.
    interface OpenPart extends Closeable {

        /// Takes all of these bytes; the array stays the caller's.
        void write(byte[] b, int off, int len) throws IOException;

        /// Closes it and returns when everything that was written is on the disk.
        void finish() throws IOException;
    }

    /// This computer's disk. A file is marked as in use as long as it is open ([StaleParts]).
    static PartDisk local() {
        return part -> new LocalPart(OwnerOnly.newFile(part));
    }

    /// A file of this computer's disk.
    final class LocalPart implements OpenPart {

        private static final Logger LOG = LoggerFactory.getLogger(LocalPart.class);

        private final DurableFile file;

        private LocalPart(FileChannel channel) {
            lock(channel);
            file = new DurableFile(channel);
        }

        /// Where a file system has no locks, nobody else gets one either, and part files stay.
        private static void lock(FileChannel channel) {
            try {
                channel.tryLock();
            } catch (IOException | OverlappingFileLockException e) {
                LOG.debug("a part file cannot be locked here, or another transfer looks at it in this moment");
            }
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            file.write(b, off, len);
        }

        @Override
        public void finish() throws IOException {
            file.finish();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
