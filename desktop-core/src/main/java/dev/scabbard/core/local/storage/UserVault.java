package dev.scabbard.core.local.storage;

import dev.scabbard.core.disk.OwnerOnly;
import dev.scabbard.core.local.storage.Refusal.Reason;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The folders and files of one user on disk. Each change is there whole or not at all; changes wait for each other
/// (and for a running backup), readers wait for nobody. Symbolic links are never followed: for clients they do not
/// exist.
public final class UserVault {

    private final Path root;
    private final DataFolder dataFolder;

    UserVault(DataFolder dataFolder, Path root) {
        this.dataFolder = dataFolder;
        this.root = root;
    }

    /// What is at this place; empty when there is nothing, or something that is neither file nor folder.
    ///
    /// @throws IOException when the disk cannot be read
    public Optional<VaultEntry> find(VaultLocation location) throws IOException {
        Optional<Path> path = existing(location);
        return path.isEmpty() ? Optional.empty() : entry(location, path.get());
    }

    /// What is in this folder, in no order.
    ///
    /// @throws Refusal NOT_FOUND when there is no such folder
    /// @throws IOException when the disk cannot be read
    public List<VaultEntry> list(VaultLocation folder) throws IOException {
        List<VaultEntry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder(folder))) {
            for (Path path : stream) {
                Optional<String> name = DiskName.read(path.getFileName().toString());
                if (name.isPresent()) {
                    List<String> names = new ArrayList<>(folder.names());
                    names.add(name.get());
                    entry(new VaultLocation(names), path).ifPresent(entries::add);
                }
            }
        }
        return entries;
    }

    /// Whether nothing at all is in this folder.
    ///
    /// @throws Refusal NOT_FOUND when there is no such folder
    /// @throws IOException when the disk cannot be read
    public boolean isEmpty(VaultLocation folder) throws IOException {
        return isEmpty(folder(folder));
    }

    /// Opens a file for reading, the caller's to close. What is read stays the same when the file is overwritten or
    /// deleted meanwhile.
    ///
    /// @throws Refusal NOT_FOUND when there is no such file
    /// @throws IOException when the disk cannot be read
    public FileChannel open(VaultLocation file) throws IOException {
        if (!(find(file).orElseThrow(() -> new Refusal(Reason.NOT_FOUND)) instanceof VaultEntry.File)) {
            throw new Refusal(Reason.NOT_FOUND);
        }
        return FileChannel.open(disk(file), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    /// A new file to write to, which [#put] brings to its place. The caller closes it in every case.
    ///
    /// @throws IOException when the disk cannot be written
    public Incoming receive() throws IOException {
        return dataFolder.receive();
    }

    /// How many bytes the disk still takes.
    ///
    /// @throws IOException when the disk does not say
    public long freeSpace() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    /// Brings a received file to its place in one step.
    ///
    /// @param overwrite whether a file that is there is replaced
    /// @throws Refusal NOT_FOUND when its folder is not there, EXISTS when there is a folder of that name, or a file
    ///     and `overwrite` is false, ROOT for the root
    /// @throws IOException when the disk cannot be written
    public void put(Incoming incoming, VaultLocation location, boolean overwrite) throws IOException {
        Path finished = incoming.finished();
        dataFolder.change(() -> {
            requireRoom(location, overwrite);
            DurableFiles.move(finished, disk(location));
        });
    }

    /// Checks, before anything is received, what [#put] will check again.
    ///
    /// @throws Refusal as [#put]
    /// @throws IOException when the disk cannot be read
    public void requireRoom(VaultLocation location, boolean overwrite) throws IOException {
        folder(location.parent());
        Path target = disk(location);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean sameFile = overwrite
                && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                // On a disk that takes A for a, the file that is there may be another one.
                && target.toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName().equals(target.getFileName());
        if (!sameFile) {
            throw new Refusal(Reason.EXISTS);
        }
    }

    /// Makes a folder, and the missing ones above it up to `parent`.
    ///
    /// @throws Refusal NOT_FOUND when `parent` is not there, EXISTS when there is something of that name
    /// @throws IOException when the disk cannot be written
    public void makeFolder(VaultLocation parent, VaultLocation folder) throws IOException {
        dataFolder.change(() -> {
            folder(parent);
            Path target = disk(folder);
            if (folder.isRoot() || Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refusal(Reason.EXISTS);
            }
            VaultLocation at = new VaultLocation(List.of());
            for (String name : folder.names()) {
                at = at.child(name);
                Path path = disk(at);
                if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                    OwnerOnly.newFolder(path);
                    DurableFiles.sync(path.getParent());
                } else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    throw new Refusal(Reason.EXISTS);
                }
            }
        });
    }

    /// Gives a file or folder another name or place.
    ///
    /// @throws Refusal NOT_FOUND when there is nothing at `from` or no folder for `to`, EXISTS when there is
    ///     something at `to`, ROOT for the root, OUTSIDE when a folder would go into itself
    /// @throws IOException when the disk cannot be written
    public void move(VaultLocation from, VaultLocation to) throws IOException {
        dataFolder.change(() -> {
            if (from.isRoot()) {
                throw new Refusal(Reason.ROOT);
            }
            Path source = existing(from).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
            if (to.isRoot() || to.equals(from)) {
                throw new Refusal(Reason.EXISTS);
            }
            if (to.names().size() > from.names().size()
                    && to.names().subList(0, from.names().size()).equals(from.names())) {
                throw new Refusal(Reason.OUTSIDE);
            }
            folder(to.parent());
            Path target = disk(to);
            boolean onlySpelling = Files.exists(target, LinkOption.NOFOLLOW_LINKS) && Files.isSameFile(source, target);
            if (!onlySpelling && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refusal(Reason.EXISTS);
            }
            DurableFiles.move(source, target);
        });
    }

    /// Deletes a file or a folder. A folder with content goes as a whole or not at all.
    ///
    /// @param asFolder whether folders may be deleted
    /// @param withContent whether folders that are not empty may be deleted
    /// @return what was deleted
    /// @throws Refusal NOT_FOUND, ROOT, IS_FOLDER for a folder without `asFolder`, NOT_EMPTY for one with content
    ///     without `withContent`
    /// @throws IOException when the disk cannot be written
    public VaultEntry delete(VaultLocation location, boolean asFolder, boolean withContent) throws IOException {
        return dataFolder.changeFor(() -> {
            if (location.isRoot()) {
                throw new Refusal(Reason.ROOT);
            }
            VaultEntry entry = find(location).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
            Path path = disk(location);
            if (entry instanceof VaultEntry.Folder) {
                if (!asFolder) {
                    throw new Refusal(Reason.IS_FOLDER);
                }
                if (!withContent && !isEmpty(path)) {
                    throw new Refusal(Reason.NOT_EMPTY);
                }
            }
            dataFolder.discard(path);
            return entry;
        });
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            return !stream.iterator().hasNext();
        }
    }

    private static Optional<VaultEntry> entry(VaultLocation location, Path path) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                return Optional.of(new VaultEntry.Folder(location));
            }
            return attributes.isRegularFile()
                    ? Optional.of(new VaultEntry.File(location, attributes.size()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path folder(VaultLocation location) {
        Path path = existing(location).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Reason.NOT_FOUND);
        }
        return path;
    }

    private Optional<Path> existing(VaultLocation location) {
        Path path = root;
        for (String name : location.names()) {
            if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            path = path.resolve(diskName(name));
        }
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? Optional.of(path) : Optional.empty();
    }

    private Path disk(VaultLocation location) {
        Path path = root;
        for (String name : location.names()) {
            path = path.resolve(diskName(name));
        }
        return path;
    }

    private static String diskName(String name) {
        String onDisk = DiskName.of(name);
        if (onDisk.getBytes(StandardCharsets.UTF_8).length > VaultLocation.MAX_NAME_BYTES) {
            throw new Refusal(Reason.NAME_TOO_LONG);
        }
        return onDisk;
    }
}
