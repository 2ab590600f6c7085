package dev.scabbard.core.vault.queue;

import java.util.Set;

/// A name of a plan that is taken where it goes.
///
/// @param name the taken name, not neutralised
/// @param folder the names of the folders from the chosen folder down to where it lies, joined by `/`; empty for the
///     chosen folder itself. Not neutralised
/// @param kind what meets what
/// @param newSize the length in bytes of what is to arrive; 0 for a folder
/// @param oldSize the length in bytes of what is there; 0 for a folder or a link
/// @param newSizeExact whether `newSize` is that length; otherwise the most that it can be
/// @param oldSizeExact whether `oldSize` is that length; otherwise the most that it can be
public record NameConflict(
        String name, String folder, Kind kind, long newSize, long oldSize, boolean newSizeExact, boolean oldSizeExact) {

    /// A conflict of things whose lengths are known.
    public NameConflict(String name, String folder, Kind kind, long newSize, long oldSize) {
        this(name, folder, kind, newSize, oldSize, true, true);
    }

    /// What meets what.
    public enum Kind {
        /// A file meets a file.
        FILE_ON_FILE,
        /// A file meets a folder.
        FILE_ON_FOLDER,
        /// A folder, with everything in it, meets a file.
        FOLDER_ON_FILE,
        /// A file meets a symbolic link, or something else that is neither file nor folder.
        FILE_ON_OTHER,
        /// A folder, with everything in it, meets a symbolic link, or something else that is neither file nor folder.
        FOLDER_ON_OTHER
    }

    /// The possible answers: only a file replaces a file.
    public Set<ConflictChoice> choices() {
        return kind == Kind.FILE_ON_FILE
                ? Set.of(ConflictChoice.SKIP, ConflictChoice.REPLACE, ConflictChoice.KEEP_BOTH)
                : Set.of(ConflictChoice.SKIP, ConflictChoice.KEEP_BOTH);
    }
}
