package dev.scabbard.core.profile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folders (0700) and files (0600) that nobody but their owner may look into, whatever the process's umask is. Where
/// the system knows no such permissions, they inherit those of the user's own folders.
final class OwnerOnly {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    /// Makes the folder, or closes an existing one to others. Folders above it are made the way the system makes
    /// folders.
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(folder, attributes(FOLDER));
        }
        if (POSIX) {
            closeToOthers(folder);
        }
    }

    /// A file system without permissions (a stick, some shares) refuses; the profile is still worth keeping there.
    private static void closeToOthers(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, FOLDER);
        } catch (IOException refused) {
            LOG.debug("The file system keeps no permissions", refused);
        }
    }

    /// Makes a new file with this content, which is on the disk and not only in the system's cache when this returns.
    static void newFile(Path file, byte[] content) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (SeekableByteChannel channel = Files.newByteChannel(file, options, attributes(FILE))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            if (channel instanceof FileChannel onDisk) {
                onDisk.force(true);
            }
        }
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
