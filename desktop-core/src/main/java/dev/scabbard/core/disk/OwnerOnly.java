package dev.scabbard.core.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Folders (0700) and files (0600) that nobody but their owner may look into, from the moment they are there and
/// whatever the process's umask is. Where a file system knows access lists instead, a new file gets one with its owner
/// alone, before anything is written to it; where it knows neither, all inherit what the folder allows that they are
/// in.
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<OpenOption> NEW = Set.of(
            StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> NEW_OR_OLD = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    private OwnerOnly() {}

    /// Makes the folder and the missing ones above it; leaves existing ones as they are.
    public static void folders(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    /// Makes the folder and the missing ones above it, and closes it to others when it was there.
    public static void closedFolder(Path folder) throws IOException {
        folders(folder);
        closeToOthers(folder, FOLDER);
    }

    /// Makes one new folder.
    ///
    /// @throws FileAlreadyExistsException when there is something of that name
    public static void newFolder(Path folder) throws IOException {
        Files.createDirectory(folder, attributes(folder, FOLDER));
    }

    /// Makes a new file and opens it for reading and writing.
    ///
    /// @throws FileAlreadyExistsException when there is something of that name, be it a link
    public static FileChannel newFile(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, NEW, attributes(file, FILE));
        if (!knowsOwners(file)) {
            keepForOwner(file);
        }
        return channel;
    }

    private static void keepForOwner(Path file) {
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view == null) {
            return;
        }
        try {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        } catch (IOException refused) {
            // as below
        }
    }

    /// Opens a file for reading and writing: a new one, or the one that is there, which is closed to others. A
    /// link is refused.
    public static FileChannel file(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, NEW_OR_OLD, attributes(file, FILE));
        closeToOthers(file, FILE);
        return channel;
    }

    private static void closeToOthers(Path path, Set<PosixFilePermission> permissions) {
        if (!knowsOwners(path)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(path, permissions);
        } catch (IOException refused) {
            // a stick or a share without permissions: what is written is still worth keeping there
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
