package dev.scabbard.core.local.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Makes files and folders that only their owner can read and write, on file systems that know owners (0600 and
/// 0700); elsewhere the folder that they are in has to protect them.
final class OwnerOnly {

    private static final Set<OpenOption> NEW_FILE =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private OwnerOnly() {}

    /// Makes the folder and the missing ones above it; leaves existing ones as they are.
    static void folders(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, "rwx------"));
    }

    /// Makes one new folder.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when there is something of that name
    static void folder(Path folder) throws IOException {
        Files.createDirectory(folder, attributes(folder, "rwx------"));
    }

    /// Makes a new file and opens it for writing.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when there is something of that name
    static FileChannel file(Path file) throws IOException {
        return FileChannel.open(file, NEW_FILE, attributes(file, "rw-------"));
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString(permissions);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
    }
}
