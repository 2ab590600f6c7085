package dev.scabbard.core.vault.seen;

import java.time.Instant;
import java.util.List;

/// Something that no editing explains: the content is whole and was made with the vault key, but lies where it should
/// not. It stays until somebody [accepts][SeenFiles#accept] it, or the file is seen in another version.
public sealed interface Alarm {

    /// The names from the root to the file, without `.exef`.
    List<String> path();

    /// What lies there now.
    Version version();

    /// The file holds what was known under another name: another program has renamed or moved it, or the server has put
    /// one file in the place of another.
    ///
    /// @param other the names from the root to where it was known
    record OtherFile(List<String> path, Version version, List<String> other) implements Alarm {

        public OtherFile {
            path = List.copyOf(path);
            other = List.copyOf(other);
        }
    }

    /// The file holds an earlier version of itself: the server was restored from a copy, or gives old versions out.
    ///
    /// @param newer when a newer version was last seen here
    record EarlierVersion(List<String> path, Version version, Instant newer) implements Alarm {

        public EarlierVersion {
            path = List.copyOf(path);
        }
    }
}
