package dev.scabbard.core.vault.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Part files whose program was killed: they hold decrypted bytes and nobody will finish them. A part file that is in
/// use is locked, here and in other processes, and stays; so does one that was written to just now, because a part
/// file is not locked in the moment when it is made, nor in the one when it takes its target's name.
public final class StaleParts {

    private static final Logger LOG = LoggerFactory.getLogger(StaleParts.class);

    /// How long nobody wrote to a part file that has been left.
    public static final Duration LEFT = Duration.ofSeconds(10);

    private StaleParts() {}

    /// Deletes those of a folder that nobody has written to for the time of [#LEFT].
    public static void deleteIn(Path folder) {
        deleteIn(folder, LEFT);
    }

    /// Deletes those of a folder. What cannot be looked at is left alone.
    ///
    /// @param left how long nobody must have written to one
    public static Cleared deleteIn(Path folder, Duration left) {
        int deleted = 0;
        int kept = 0;
        try (DirectoryStream<Path> present = Files.newDirectoryStream(folder, StaleParts::isPart)) {
            for (Path part : present) {
                if (deletedUnlessInUse(part, left)) {
                    deleted++;
                } else {
                    kept++;
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("a folder could not be searched for part files");
        }
        return new Cleared(deleted, kept);
    }

    /// What came of clearing a folder.
    ///
    /// @param deleted how many part files went
    /// @param kept how many stay: in use, too young, or not ours to delete
    public record Cleared(int deleted, int kept) {}

    private static boolean isPart(Path path) {
        return PartFile.NAME.matcher(LocalTrouble.nameOf(path)).matches()
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isLeft(Path part, Duration left) throws IOException {
        Instant written = Files.getLastModifiedTime(part, LinkOption.NOFOLLOW_LINKS).toInstant();
        return Duration.between(written, Instant.now()).abs().compareTo(left) > 0;
    }

    /// Looks at the age first: a part file that another transfer has just made must not find itself locked by us.
    private static boolean deletedUnlessInUse(Path part, Duration left) {
        return isOld(part, left) && deletedUnlessLocked(part, left);
    }

    private static boolean isOld(Path part, Duration left) {
        try {
            return isLeft(part, left);
        } catch (IOException e) {
            return false; // gone meanwhile
        }
    }

    private static boolean deletedUnlessLocked(Path part, Duration left) {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null && isLeft(part, left)) {
                Files.deleteIfExists(part);
                return true;
            }
        } catch (IOException | OverlappingFileLockException e) {
            LOG.debug("a part file is in use or not ours");
        }
        return false;
    }
}
