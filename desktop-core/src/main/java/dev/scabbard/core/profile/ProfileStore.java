package dev.scabbard.core.profile;

import dev.scabbard.core.disk.AtomicFile;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where the profile is read and written. Each change is on disk before [#update] returns: whole, or not
/// at all, also when the process is killed or the power goes.
///
/// Safe for use by several threads, and by several programs on one folder: each change is made to what the file holds
/// at that moment, while the others wait, so nobody writes over what another has saved.
public final class ProfileStore {

    private static final Logger LOG = LoggerFactory.getLogger(ProfileStore.class);

    private final ProfileFolder folder;
    private final Optional<ProfileProblem.Broken> setAside;
    private final List<Consumer<Profile>> listeners = new CopyOnWriteArrayList<>();

    private ProfileJson document;
    private Profile profile;

    private ProfileStore(ProfileFolder folder, ProfileJson document, Optional<ProfileProblem.Broken> setAside) {
        this.folder = folder;
        this.document = document;
        this.profile = document.profile();
        this.setAside = setAside;
    }

    /// Reads the profile of a folder; a folder without one gives [Profile#EMPTY]. Nothing is written, but a file that
    /// is no profile is renamed and [#setAside()] tells about it.
    ///
    /// @throws ProfileProblem.NotReadable when the system does not let us read or rename the file
    public static ProfileStore open(ProfileFolder folder) {
        Path file = folder.file();
        try {
            if (Files.notExists(file)) {
                return new ProfileStore(folder, ProfileJson.empty(), Optional.empty());
            }
            new AtomicFile(file).removeAbandoned(Instant.now());
            return understood(folder, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ProfileProblem.NotReadable(file, e);
        }
    }

    private static ProfileStore understood(ProfileFolder folder, byte[] content) throws IOException {
        ProfileJson document;
        try {
            document = ProfileJson.parse(content);
        } catch (IOException notAProfile) {
            Path aside = keepAside(folder.file());
            LOG.warn("The profile could not be understood and has been kept aside");
            return new ProfileStore(folder, ProfileJson.empty(), Optional.of(new ProfileProblem.Broken(aside)));
        }
        if (document.notUnderstood() > 0) {
            LOG.warn("{} saved vaults are of a kind that this version does not know", document.notUnderstood());
        }
        return new ProfileStore(folder, document, Optional.empty());
    }

    /// Renames to the first free name: an older broken file may be the better one to repair.
    private static Path keepAside(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        for (int number = 2; Files.exists(aside); number++) {
            aside = file.resolveSibling(file.getFileName() + ".broken-" + number);
        }
        try {
            return Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            return Files.move(file, aside);
        }
    }

    /// The profile as it is now.
    public synchronized Profile profile() {
        return profile;
    }

    /// What to tell the user when the file was no profile.
    public Optional<ProfileProblem.Broken> setAside() {
        return setAside;
    }

    /// Changes the profile and writes it, which takes as long as the disk takes. The change sees the newest profile.
    /// Listeners hear of it on this thread. A change that changes nothing writes nothing.
    ///
    /// @param change makes the new profile of the old one
    /// @return the new profile
    /// @throws ProfileProblem.NotWritable when it could not be written; the profile is then as before, here and on disk
    public Profile update(UnaryOperator<Profile> change) {
        Profile before;
        Profile changed;
        synchronized (this) {
            before = profile;
            changed = changeOnDisk(change);
        }
        if (!changed.equals(before)) {
            listeners.forEach(listener -> listener.accept(changed));
        }
        return changed;
    }

    private synchronized Profile changeOnDisk(UnaryOperator<Profile> change) {
        folder.prepare();
        try (ProfileLock lock = ProfileLock.of(folder)) {
            takeOverFromDisk();
            Profile changed = change.apply(profile);
            if (!changed.equals(profile)) {
                ProfileJson newDocument = document.with(changed);
                new AtomicFile(folder.file()).write(newDocument.bytes());
                document = newDocument;
                profile = changed;
            }
            return changed;
        } catch (IOException e) {
            throw new ProfileProblem.NotWritable(folder.file(), e);
        }
    }

    /// What another program has saved since. A file that is gone or no profile is none: ours takes its place.
    private synchronized void takeOverFromDisk() throws IOException {
        if (!Files.isRegularFile(folder.file())) {
            return;
        }
        byte[] content = Files.readAllBytes(folder.file());
        try {
            document = ProfileJson.parse(content);
            profile = document.profile();
        } catch (IOException notAProfile) {
            LOG.warn("The profile was damaged by another program; what is remembered here takes its place");
        }
    }

    /// Tells `listener` of every new profile, on the thread that changed it, until the returned handle is closed.
    public Subscription subscribe(Consumer<Profile> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Ends a subscription when closed.
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
