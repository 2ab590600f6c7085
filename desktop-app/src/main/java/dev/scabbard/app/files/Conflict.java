package dev.scabbard.app.files;

import java.util.List;
import java.util.function.Consumer;

/// The question what to do with names that are taken, asked once for all files of a plan before the first is sent or
/// fetched.
///
/// @param names the taken names, not neutralised
/// @param answer what to do; not called when the whole plan is dropped
record Conflict(List<String> names, Consumer<ConflictChoice> answer) {

    Conflict {
        names = List.copyOf(names);
    }
}
