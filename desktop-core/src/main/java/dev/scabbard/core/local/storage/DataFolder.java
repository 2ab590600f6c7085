package dev.scabbard.core.local.storage;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scabbard.core.disk.OwnerOnly;
import dev.scabbard.core.local.storage.DataFolderException.Reason;
import dev.scabbard.core.protocol.Release;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder in which the embedded server keeps everything, opened for one server alone:
///
/// | | |
/// |---|---|
/// | `vault-folder.json` | says that this is a vault, in which format and of which release |
/// | `lock` | locked while a server has the folder open |
/// | `account-creation-key`, `opaque-server` | what new users need, and what their logins need; the owner's alone |
/// | `users/NAME/account.json`, `users/NAME/files/…` | a user and their files, under their own names |
/// | `users/NAME/long-names/` | names that are too long for the disk |
/// | `incoming/` | what is on its way in or out; emptied at each start |
/// | `*.port`, `xecrets/` | the ports of last time, the certificate of the sample service |
///
/// Safe for use by several threads. Whoever opened it closes it.
public final class DataFolder implements AutoCloseable {

    /// The file that marks a vault's folder.
    public static final String MARKER = "vault-folder.json";

    /// The file that is locked while the folder is open; it is no part of a backup.
    public static final String LOCK = "lock";

    /// The folder for what is on its way; it is no part of a backup.
    public static final String INCOMING = "incoming";

    private static final String USERS = "users";
    private static final Set<String> KEPT_TO_THE_END = Set.of(MARKER, LOCK);

    static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final Path path;
    private final Release release;
    private final FileChannel lockFile;
    private final ReentrantLock changes = new ReentrantLock();

    private DataFolder(Path path, Release release, FileChannel lockFile) {
        this.path = path;
        this.release = release;
        this.lockFile = lockFile;
    }

    /// Opens the folder; a missing or empty one becomes a vault's folder.
    ///
    /// @param forNew the release that a new folder is made for
    /// @throws DataFolderException when it is in use, or not a folder that this version can open
    /// @throws IOException when the disk cannot be read or written
    public static DataFolder open(Path path, Release forNew) throws DataFolderException, IOException {
        if (!Files.exists(path.resolve(MARKER)) && !isVacant(path)) {
            throw new DataFolderException(Reason.FOREIGN);
        }
        OwnerOnly.folders(path);
        FileChannel lockFile = lock(path);
        try {
            Release release = FolderMarker.readOrMake(path.resolve(MARKER), forNew);
            DataFolder folder = new DataFolder(path, release, lockFile);
            OwnerOnly.folders(folder.users());
            DurableFiles.deleteTree(folder.incoming());
            OwnerOnly.folders(folder.incoming());
            return folder;
        } catch (DataFolderException | IOException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
    }

    /// Whether there is a vault in the folder.
    public static boolean isVault(Path path) {
        return Files.isRegularFile(path.resolve(MARKER));
    }

    /// Whether nothing is at this place, or an empty folder, or only what a start that was cut off has left.
    private static boolean isVacant(Path path) throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
            for (Path entry : stream) {
                String name = entry.getFileName().toString();
                if (!name.equals(LOCK) && !name.matches("\\.[0-9a-f]{16}\\.new")) {
                    return false;
                }
            }
        }
        return true;
    }

    private static FileChannel lock(Path path) throws DataFolderException, IOException {
        FileChannel channel = OwnerOnly.file(path.resolve(LOCK));
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new DataFolderException(Reason.IN_USE, e);
        }
        channel.close();
        throw new DataFolderException(Reason.IN_USE);
    }

    /// What all users keep in the folder at `path`, in 64 hex digits that are others after any change: of each file and
    /// folder the name, the length and the time.
    ///
    /// @throws IOException when something cannot be read
    public static String state(Path path) throws IOException {
        return FolderState.of(path.resolve(USERS));
    }

    /// Deletes the folder at `path` with all that is in it. What marks it as a vault goes last.
    ///
    /// @param state that it must have
    /// @return whether it had it; otherwise nothing is deleted
    /// @throws DataFolderException IN_USE when it is open
    /// @throws IOException when something cannot be deleted
    public static boolean delete(Path path, String state) throws DataFolderException, IOException {
        try (FileChannel lockFile = lock(path)) {
            if (!state(path).equals(state)) {
                return false;
            }
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
                for (Path entry : stream) {
                    if (!KEPT_TO_THE_END.contains(entry.getFileName().toString())) {
                        DurableFiles.deleteTree(entry);
                    }
                }
            }
            Files.deleteIfExists(path.resolve(MARKER));
        }
        DurableFiles.deleteTree(path);
        return true;
    }

    /// Where it lies.
    public Path path() {
        return path;
    }

    /// The release of Excalibur that it was made for.
    public Release release() {
        return release;
    }

    /// A folder or file of its own for a part of the server that keeps something here.
    ///
    /// @throws IOException when the disk cannot be written
    public Path subfolder(String name) throws IOException {
        Path folder = path.resolve(name);
        OwnerOnly.folders(folder);
        return folder;
    }

    /// The port noted under this name at the last start, if any.
    public OptionalInt lastPort(String name) {
        try {
            int port = Integer.parseInt(Files.readString(portFile(name), StandardCharsets.US_ASCII).strip());
            return port > 0 && port <= 65_535 ? OptionalInt.of(port) : OptionalInt.empty();
        } catch (IOException | NumberFormatException e) {
            // Only a help: without it any free port does.
            return OptionalInt.empty();
        }
    }

    /// Notes a port for the next start.
    ///
    /// @throws IOException when the disk cannot be written
    public void notePort(String name, int port) throws IOException {
        DurableFiles.write(portFile(name), Integer.toString(port).getBytes(StandardCharsets.US_ASCII));
    }

    private Path portFile(String name) {
        return path.resolve(name + ".port");
    }

    Path users() {
        return path.resolve(USERS);
    }

    private Path incoming() {
        return path.resolve(INCOMING);
    }

    Incoming receive() throws IOException {
        return new Incoming(incoming());
    }

    /// Makes a new folder among what is on its way, to be moved to its place when it is whole.
    Path prepareFolder() throws IOException {
        Path folder = incoming().resolve(DurableFiles.randomName());
        OwnerOnly.newFolder(folder);
        return folder;
    }

    /// Takes something out of its place in one step and then deletes it; what a crash leaves of it goes at the next
    /// start.
    void discard(Path what) throws IOException {
        Path aside = incoming().resolve(DurableFiles.randomName());
        DurableFiles.move(what, aside);
        try {
            DurableFiles.deleteTree(aside);
        } catch (IOException e) {
            LOG.warn("something deleted could not be removed from the disk yet; the next start tries again: {}",
                    e.getClass().getSimpleName());
        }
    }

    /// One change on disk; changes wait for each other, and for [#atRest].
    interface Change {
        void run() throws IOException;
    }

    /// As [Change], with a result.
    interface ChangeFor<T> {
        T run() throws IOException;
    }

    void change(Change change) throws IOException {
        changeFor(() -> {
            change.run();
            return true;
        });
    }

    <T> T changeFor(ChangeFor<T> change) throws IOException {
        changes.lock();
        try {
            return change.run();
        } finally {
            changes.unlock();
        }
    }

    /// Runs something while nothing in the folder changes.
    public void atRest(Runnable work) {
        changes.lock();
        try {
            work.run();
        } finally {
            changes.unlock();
        }
    }

    /// Gives the folder free.
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            LOG.warn("the lock of a data folder could not be closed: {}", e.getClass().getSimpleName());
        }
    }
}
