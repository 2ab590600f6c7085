package dev.scabbard.core.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A file of the owner alone that always has one whole content, the old or the new: the new one is written beside it,
/// forced to the disk and renamed over it.
public final class AtomicFile {

    private static final String SUFFIX = ".tmp";
    private static final int LONGEST_NAMED = 200;
    private static final Duration SURELY_ABANDONED = Duration.ofHours(1);

    private final Path file;

    /// @param file need not be there; its folder must be when it is written
    public AtomicFile(Path file) {
        this.file = file;
    }

    /// Replaces the content, which is on the disk when this returns. When this throws, the old content is still there.
    public void write(byte[] content) throws IOException {
        Path beside = file.resolveSibling(prefix() + UUID.randomUUID() + SUFFIX);
        try {
            try (FileChannel channel = OwnerOnly.newFile(beside)) {
                writeWhole(channel, content);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        forceFolder(folder());
    }

    /// Removes what a killed process left beside the file. A younger one may belong to a process that is at work.
    public void removeAbandoned(Instant now) throws IOException {
        try (DirectoryStream<Path> abandoned =
                Files.newDirectoryStream(folder(), prefix() + "*" + SUFFIX)) {
            for (Path each : abandoned) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(SURELY_ABANDONED))) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    /// Writes all of the content to an open file and returns when it is on the disk.
    public static void writeWhole(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    /// Writes out the folder's entries: a rename is only safe from a power cut when its folder is on the disk too.
    public static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            // Windows opens no folders; its file system journals the rename itself.
        }
    }

    /// The file's name, unless it would leave no room for the rest: most systems take names of 255 bytes.
    private String prefix() {
        String name = String.valueOf(file.getFileName());
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAMED ? ".scabbard." : name + ".";
    }

    private Path folder() {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }
}
