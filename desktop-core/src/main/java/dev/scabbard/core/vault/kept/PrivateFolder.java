package dev.scabbard.core.vault.kept;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder (0700) whose files (0600) are their owner's alone from the moment they are made, whatever the process's
/// umask is. Where the system knows no such permissions, they inherit those of the user's own folders.
public final class PrivateFolder {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /// Makes the folder, or closes an existing one to others.
    ///
    /// @throws IOException when it cannot be made
    public static PrivateFolder prepare(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path parent = path.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(path, ownerOnly(path, FOLDER));
        } else if (isPosix(path)) {
            closeToOthers(path);
        }
        return new PrivateFolder(path);
    }

    /// A file system that keeps no permissions refuses; what lies there is sealed in any case.
    private static void closeToOthers(Path path) {
        try {
            Files.setPosixFilePermissions(path, FOLDER);
        } catch (IOException refused) {
            LOG.debug("the file system keeps no permissions", refused);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] ownerOnly(Path path, Set<PosixFilePermission> permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /// What is called `name` in this folder.
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /// Makes a file that is not there, to read and write.
    ///
    /// @return the caller's to close
    public FileChannel create(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE_NEW);
    }

    /// Opens a file to read and write, and makes it when it is not there.
    ///
    /// @return the caller's to close
    public FileChannel openOrCreate(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE);
    }

    private FileChannel open(Path file, StandardOpenOption how) throws IOException {
        Set<OpenOption> options = Set.of(how, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return FileChannel.open(file, options, ownerOnly(path, FILE));
    }

    /// Brings the folder's names to the disk: a rename is only safe from a power cut when the folder is there too.
    public void force() {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notPossibleHere) {
            // Windows opens no folders; its file system journals the rename itself
        }
    }
}
