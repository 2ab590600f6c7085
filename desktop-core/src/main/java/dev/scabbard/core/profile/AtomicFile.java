package dev.scabbard.core.profile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A file that always has one whole content, the old or the new: the new one is written beside it, forced to the disk
/// and renamed over it.
final class AtomicFile {

    private static final String SUFFIX = ".tmp";
    private static final Duration SURELY_ABANDONED = Duration.ofHours(1);

    private final Path file;

    AtomicFile(Path file) {
        this.file = file;
    }

    /// Replaces the content. When this throws, the old content is still there.
    void write(byte[] content) throws IOException {
        Path beside = file.resolveSibling(prefix() + UUID.randomUUID() + SUFFIX);
        try {
            OwnerOnly.newFile(beside, content);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        forceFolder();
    }

    /// Removes what a killed process left beside the file. A younger one may belong to a process that is at work.
    void removeAbandoned(Instant now) throws IOException {
        try (DirectoryStream<Path> abandoned =
                Files.newDirectoryStream(folder(), prefix() + "*" + SUFFIX)) {
            for (Path each : abandoned) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(SURELY_ABANDONED))) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private String prefix() {
        return file.getFileName() + ".";
    }

    private Path folder() {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /// The rename itself is only safe from a power cut when the folder is on the disk too.
    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder(), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            // Windows opens no folders; its file system journals the rename itself.
        }
    }
}
