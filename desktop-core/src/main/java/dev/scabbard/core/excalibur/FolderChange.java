package dev.scabbard.core.excalibur;

import java.util.ArrayList;
import java.util.List;

/// What a server says when something in a vault has changed (Excalibur, E 4.5; 0.8, details 27). One's own changes are
/// told as well; of a move only the folder where the thing is now.
public sealed interface FolderChange {

    /// Something in this folder.
    ///
    /// @param segments the names from the root down, as the server has them; empty for the root
    record At(List<String> segments) implements FolderChange {

        /// Keeps a copy.
        public At {
            segments = List.copyOf(segments);
        }
    }

    /// Something somewhere: the server does not say where, or changes may have been missed.
    record Anywhere() implements FolderChange {}

    /// Reads a path as a server wrote it: empty parts and `.` mean nothing. A backslash may part names, on a server
    /// that runs on Windows, or be in one: then nobody knows where it was.
    static FolderChange of(String path) {
        if (path.indexOf('\\') >= 0) {
            return new Anywhere();
        }
        List<String> segments = new ArrayList<>();
        for (String part : path.split("/")) {
            if (!part.isEmpty() && !part.equals(".")) {
                segments.add(part);
            }
        }
        return new At(segments);
    }
}
