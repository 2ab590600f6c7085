package dev.scabbard.core.local.storage;

import dev.scabbard.core.disk.AtomicFile;
import dev.scabbard.core.disk.OwnerOnly;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Changes on disk that are there whole or not at all, also after a power cut.
public final class DurableFiles {

    private static final SecureRandom RANDOM = new SecureRandom();

    private DurableFiles() {}

    /// Writes a file, readable by its owner alone, in place of an older one: the reader sees the old content or the
    /// new, never part of it.
    public static void write(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling("." + randomName() + ".new");
        try {
            try (FileChannel channel = OwnerOnly.newFile(fresh)) {
                AtomicFile.writeWhole(channel, content);
            }
            move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// Moves a file or folder to its place in one step, over a file that is there, and makes sure that the move lasts.
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(to.getParent());
        if (!Objects.equals(to.getParent(), from.getParent())) {
            sync(from.getParent());
        }
    }

    /// Writes out what the system still holds back of a folder's entries. Systems that cannot do that for folders do
    /// it by themselves.
    static void sync(@Nullable Path folder) throws IOException {
        if (folder == null || folder.getFileSystem().getSeparator().equals("\\")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Deletes a file, or a folder with all that is in it; symbolic links are deleted, never followed. Nothing there
    /// is fine.
    public static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// Copies a folder with all that is in it and when it was last changed; symbolic links are left out. Everything is
    /// on the disk when this returns.
    ///
    /// @param to is made, with what is missing above it
    /// @param wanted which names at the top are copied
    public static void copyTree(Path from, Path to, Predicate<String> wanted) throws IOException {
        OwnerOnly.folders(to);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(from)) {
            for (Path entry : entries) {
                Path target = to.resolve(entry.getFileName());
                if (!wanted.test(entry.getFileName().toString())) {
                    continue;
                }
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    copyTree(entry, target, name -> true);
                } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    copyFile(entry, target);
                }
            }
        }
        copyTime(from, to);
        sync(to);
    }

    private static void copyTime(Path from, Path to) throws IOException {
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(from, LinkOption.NOFOLLOW_LINKS));
    }

    private static void copyFile(Path from, Path to) throws IOException {
        try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel target = OwnerOnly.newFile(to)) {
            long size = source.size();
            long done = 0;
            while (done < size) {
                long copied = source.transferTo(done, size - done, target);
                if (copied == 0) {
                    throw new EOFException("a file became shorter while it was copied");
                }
                done += copied;
            }
            copyTime(from, to);
            target.force(true);
        }
    }

    /// A name that nobody else has: 16 hex digits.
    public static String randomName() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
