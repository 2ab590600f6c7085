package dev.scabbard.core.local.storage;

import dev.scabbard.core.disk.OwnerOnly;
import dev.scabbard.core.local.storage.Refusal.Reason;
import dev.scabbard.core.protocol.dialect.NameForm;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The folders and files of one user on disk. Each change is there whole or not at all; changes wait for each other
/// (and for a running backup), readers wait for nobody. Symbolic links are never followed: for clients they do not
/// exist.
public final class UserVault {

    private final DataFolder dataFolder;
    private final VaultDisk disk;
    private final NameForm form;
    private final InstantSource time;

    UserVault(DataFolder dataFolder, VaultDisk disk, NameForm form, InstantSource time) {
        this.dataFolder = dataFolder;
        this.disk = disk;
        this.form = form;
        this.time = time;
    }

    /// What is at this place; empty when there is nothing, or something that is neither file nor folder.
    ///
    /// @throws IOException when the disk cannot be read
    public Optional<VaultEntry> find(VaultLocation location) throws IOException {
        Optional<Path> path = disk.existing(location);
        return path.isEmpty() ? Optional.empty() : disk.entry(location, path.get());
    }

    /// What is at this place.
    ///
    /// @throws Refusal NOT_FOUND when there is nothing
    /// @throws IOException when the disk cannot be read
    public VaultEntry get(VaultLocation location) throws IOException {
        return find(location).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
    }

    /// Checks that there is such a folder.
    ///
    /// @throws Refusal NOT_FOUND when there is none
    public void requireFolder(VaultLocation folder) {
        disk.folder(folder);
    }

    /// What is in this folder, in no order.
    ///
    /// @throws Refusal NOT_FOUND when there is no such folder
    /// @throws IOException when the disk cannot be read
    public List<VaultEntry> list(VaultLocation folder) throws IOException {
        List<VaultEntry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(disk.folder(folder))) {
            for (Path path : stream) {
                Optional<String> name = disk.name(path);
                if (name.isPresent()) {
                    List<String> names = new ArrayList<>(folder.names());
                    names.add(name.get());
                    disk.entry(new VaultLocation(names), path).ifPresent(entries::add);
                }
            }
        }
        return entries;
    }

    /// Everything in the vault but its root, each folder before what is in it.
    ///
    /// @throws IOException when the disk cannot be read
    public List<VaultEntry> all() throws IOException {
        List<VaultEntry> found = new ArrayList<>();
        Deque<VaultLocation> folders = new ArrayDeque<>();
        folders.add(new VaultLocation(List.of()));
        while (!folders.isEmpty()) {
            for (VaultEntry entry : listIfThere(folders.remove())) {
                found.add(entry);
                if (entry instanceof VaultEntry.Folder folder) {
                    folders.add(folder.location());
                }
            }
        }
        return found;
    }

    /// A folder may go while its parent is being read.
    private List<VaultEntry> listIfThere(VaultLocation folder) throws IOException {
        try {
            return list(folder);
        } catch (Refusal e) {
            return List.of();
        }
    }

    /// Whether nothing at all is in this folder.
    ///
    /// @throws Refusal NOT_FOUND when there is no such folder
    /// @throws IOException when the disk cannot be read
    public boolean isEmpty(VaultLocation folder) throws IOException {
        return isEmpty(disk.folder(folder));
    }

    /// Opens a file for reading, the caller's to close. What is read stays the same when the file is overwritten or
    /// deleted meanwhile.
    ///
    /// @throws Refusal NOT_FOUND when there is no such file
    /// @throws IOException when the disk cannot be read
    public FileChannel open(VaultLocation file) throws IOException {
        if (!(get(file) instanceof VaultEntry.File)) {
            throw new Refusal(Reason.NOT_FOUND);
        }
        return FileChannel.open(disk.path(file), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
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
        return Files.getFileStore(disk.root()).getUsableSpace();
    }

    /// Brings a received file to its place in one step.
    ///
    /// @param overwrite whether what is there is replaced: a file; in a database a folder with all that is in it, too
    /// @throws Refusal NOT_FOUND when its folder is not there, EXISTS when there is something that is not to be
    ///     replaced, ROOT for the root
    /// @throws IOException when the disk cannot be written
    public void put(Incoming incoming, VaultLocation location, boolean overwrite) throws IOException {
        Path finished = incoming.finished();
        dataFolder.change(() -> {
            requireRoom(location, overwrite);
            disk.prepare(location);
            Path target = disk.path(location);
            KeptTimes kept = KeptTimes.of(disk.folder(location.parent()));
            KeptTimes.made(finished, time.instant());
            if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                dataFolder.discard(target);
            }
            DurableFiles.move(finished, target);
            kept.restore();
        });
    }

    /// Checks, before anything is received, what [#put] will check again.
    ///
    /// @throws Refusal as [#put]
    /// @throws IOException when the disk cannot be read
    public void requireRoom(VaultLocation location, boolean overwrite) throws IOException {
        disk.folder(location.parent());
        Path target = disk.path(location);
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean replaceable = Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                || (form == NameForm.DATABASE && Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS));
        boolean same = overwrite
                && replaceable
                // On a disk that takes A for a, what is there may be something else.
                && target.toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName().equals(target.getFileName());
        if (!same) {
            throw new Refusal(Reason.EXISTS);
        }
    }

    /// Makes a folder, and the missing ones above it up to `parent`.
    ///
    /// @throws Refusal NOT_FOUND when `parent` is not there, EXISTS when there is something of that name
    /// @throws IOException when the disk cannot be written
    public void makeFolder(VaultLocation parent, VaultLocation folder) throws IOException {
        dataFolder.change(() -> {
            KeptTimes kept = KeptTimes.of(disk.folder(parent));
            Path target = disk.path(folder);
            if (folder.isRoot() || Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refusal(Reason.EXISTS);
            }
            disk.prepare(folder);
            List<String> names = folder.names();
            for (int depth = 1; depth <= names.size(); depth++) {
                VaultLocation at = new VaultLocation(names.subList(0, depth));
                makeFolder(disk.path(at.parent()), disk.path(at));
            }
            kept.restore();
        });
    }

    private void makeFolder(Path above, Path path) throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            KeptTimes kept = KeptTimes.of(above);
            OwnerOnly.newFolder(path);
            KeptTimes.made(path, time.instant());
            kept.restore();
        } else if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(Reason.EXISTS);
        }
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
            Path source = disk.existing(from).orElseThrow(() -> new Refusal(Reason.NOT_FOUND));
            if (to.isRoot() || to.equals(from)) {
                throw new Refusal(Reason.EXISTS);
            }
            if (to.isInside(from)) {
                throw new Refusal(Reason.OUTSIDE);
            }
            Path targetFolder = disk.folder(to.parent());
            Path target = disk.path(to);
            boolean onlySpelling = Files.exists(target, LinkOption.NOFOLLOW_LINKS) && Files.isSameFile(source, target);
            if (!onlySpelling && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refusal(Reason.EXISTS);
            }
            disk.prepare(to);
            KeptTimes kept = KeptTimes.of(disk.path(from.parent()), targetFolder);
            DurableFiles.move(source, target);
            kept.restore();
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
            VaultEntry entry = get(location);
            Path path = disk.path(location);
            if (entry instanceof VaultEntry.Folder) {
                if (!asFolder) {
                    throw new Refusal(Reason.IS_FOLDER);
                }
                if (!withContent && !isEmpty(path)) {
                    throw new Refusal(Reason.NOT_EMPTY);
                }
            }
            KeptTimes kept = KeptTimes.of(disk.path(location.parent()));
            dataFolder.discard(path);
            kept.restore();
            return entry;
        });
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            return !stream.iterator().hasNext();
        }
    }
}
