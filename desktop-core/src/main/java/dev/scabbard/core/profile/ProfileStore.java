package dev.scabbard.core.profile;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The one place where the profile is read and written. Each change is on disk before [#update] returns: whole, or not at all,
/// also when the process is killed or the power goes.
///
/// Safe for use by several threads. Two processes on one folder do not damage the file, but the later change wins.
public final class ProfileStore {

    private final Profile profile = Profile.EMPTY;

    private ProfileStore() {}

    /// Reads the profile of a folder; a folder without one gives [Profile#EMPTY]. Nothing is written, but a file that is no profile
    /// is renamed and [#setAside()] tells about it.
    ///
    /// @throws ProfileProblem.NotReadable when the system does not let us read or rename the file
    public static ProfileStore open(ProfileFolder folder) {
        throw new UnsupportedOperationException();
    }

    /// The profile as it is now.
    public Profile profile() {
        return profile;
    }

    /// What to tell the user when the file was no profile.
    public Optional<ProfileProblem.Broken> setAside() {
        return Optional.empty();
    }

    /// Changes the profile and writes it. The change sees the newest profile. Listeners hear of it on this thread.
    ///
    /// @param change makes the new profile of the old one
    /// @return the new profile
    /// @throws ProfileProblem.NotWritable when it could not be written; the profile is then as before, here and on disk
    public Profile update(UnaryOperator<Profile> change) {
        throw new UnsupportedOperationException();
    }

    /// Tells `listener` of every new profile, on the thread that changed it, until the returned handle is closed.
    public Subscription subscribe(Consumer<Profile> listener) {
        throw new UnsupportedOperationException();
    }

    /// Ends a subscription when closed.
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
