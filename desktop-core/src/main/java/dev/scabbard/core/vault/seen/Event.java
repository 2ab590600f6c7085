package dev.scabbard.core.vault.seen;

import java.time.Instant;
import java.util.List;

/// One line of the record. Paths are the names joined by slashes, which no name has in it.
sealed interface Event {

    /// A version is where it belongs: seen there, brought there by us, or accepted.
    ///
    /// @param at when
    /// @param elsewhere whether somebody else made it, after another version had been seen here
    record Saw(String path, Version version, Instant at, boolean elsewhere) implements Event {}

    /// All that is known of one file, for beginning a record anew.
    ///
    /// @param known as it is
    record Stands(String path, Known known) implements Event {}

    /// A file, or a folder with all in it, has got another path by our own hand.
    record Moved(String from, String to) implements Event {}

    /// A file, or a folder with all in it, was deleted by our own hand.
    record Gone(String path) implements Event {}

    /// We have changed a file without knowing which version lies there now; any will do the next time.
    record Doubted(String path) implements Event {}

    /// A version lies where it does not belong.
    record Raised(Alarm alarm) implements Event {}

    /// The names in a path.
    static List<String> names(String path) {
        return List.of(path.split("/"));
    }

    /// The path of names.
    static String path(List<String> names) {
        return String.join("/", names);
    }
}
