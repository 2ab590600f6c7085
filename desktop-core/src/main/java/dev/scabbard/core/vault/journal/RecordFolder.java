package dev.scabbard.core.vault.journal;

import dev.scabbard.core.disk.AtomicFile;
import dev.scabbard.core.disk.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of a journal (0700) and its files (0600): `RANDOM.record`, and `RANDOM.new` while one is being written.
final class RecordFolder {

    private static final Logger LOG = LoggerFactory.getLogger(RecordFolder.class);

    private static final String RECORD = ".record";
    private static final String NEW = ".new";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.(record|new)");
    private static final int RANDOM_BYTES = 16;
    private static final Duration SURELY_ABANDONED = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    private RecordFolder(Path folder) {
        this.folder = folder;
    }

    /// Makes the folder, or closes an existing one to others.
    static RecordFolder prepare(Path folder) throws IOException {
        OwnerOnly.closedFolder(folder);
        return new RecordFolder(folder);
    }

    /// Writes a file that is whole and on the disk, or not there.
    RecordFile create(byte[] content) throws IOException {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String name = HexFormat.of().formatHex(random);
        Path beside = folder.resolve(name + NEW);
        Path path = folder.resolve(name + RECORD);
        FileChannel channel = OwnerOnly.newFile(beside);
        try {
            if (channel.tryLock() == null) {
                throw new IOException("somebody else has locked a file that is ours");
            }
            AtomicFile.writeWhole(channel, content);
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            channel.close();
            Files.deleteIfExists(beside);
            throw e;
        }
        AtomicFile.forceFolder(folder);
        return new RecordFile(path, channel);
    }

    /// Locks and returns the records that no living program holds, and removes what was being written when one died.
    List<RecordFile> takeOver() throws IOException {
        List<RecordFile> taken = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, RecordFolder::isOurs)) {
            for (Path file : files) {
                if (file.toString().endsWith(RECORD)) {
                    locked(file).ifPresent(taken::add);
                } else if (isAbandoned(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        return taken;
    }

    /// Removes a folder with everything that a journal has put there; what else is in it stays, and the folder with it.
    static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, RecordFolder::isOurs)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.delete(folder);
    }

    private static boolean isOurs(Path path) {
        return NAME.matcher(path.getFileName().toString()).matches()
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isAbandoned(Path file) throws IOException {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return written.isBefore(Instant.now().minus(SURELY_ABANDONED));
    }

    private static Optional<RecordFile> locked(Path path) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            LOG.debug("a record cannot be opened", e);
            return Optional.empty();
        }
        try {
            // a record that went in this moment was done: its owner deletes before it unlocks
            if (channel.tryLock() != null && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(new RecordFile(path, channel));
            }
        } catch (IOException | OverlappingFileLockException e) {
            LOG.debug("a record is in use, or cannot be locked here");
        }
        channel.close();
        return Optional.empty();
    }
}
