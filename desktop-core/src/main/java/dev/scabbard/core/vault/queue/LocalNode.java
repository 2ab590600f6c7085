package dev.scabbard.core.vault.queue;

import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.disk.LocalTrouble;
import java.nio.file.Path;
import java.util.List;

/// Something on the local disk, as a plan for sending found it.
sealed interface LocalNode {

    /// Where it is, absolute.
    Path path();

    /// What it is called.
    default String name() {
        return LocalTrouble.nameOf(path());
    }

    /// A file, or a link to one.
    ///
    /// @param size its length in bytes
    record OfFile(Path path, long size) implements LocalNode {}

    /// A folder.
    ///
    /// @param content what is in it, sorted by name
    record OfFolder(Path path, List<LocalNode> content) implements LocalNode {}

    /// Something that cannot be sent.
    record Unusable(Path path, Problem problem) implements LocalNode {}
}
