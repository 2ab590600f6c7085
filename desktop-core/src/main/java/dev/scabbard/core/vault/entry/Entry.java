package dev.scabbard.core.vault.entry;

import dev.scabbard.core.protocol.names.FileNames;
import dev.scabbard.core.vault.disk.LocalNames;
import java.time.Instant;
import java.util.Optional;

/// One thing in a folder of a vault: a [FileEntry] or a [FolderEntry]. Names come from the server: whoever shows one
/// neutralises it, and nobody makes a local path of one but [LocalNames].
public sealed interface Entry permits FileEntry, FolderEntry {

    /// Where it lies; its last segment is [#name()].
    VaultPath path();

    /// What it is called, files without the server's suffix `.exef`.
    default String name() {
        return path().name();
    }

    /// When it was made, by the server's clock; empty where the server does not say. A file that was replaced counts as
    /// made then.
    Optional<Instant> created();

    /// The same thing somewhere else, or under another name.
    Entry at(VaultPath other);

    /// Whether anything may be done with it. A name with control characters, `.`, `..` or a lone surrogate cannot be
    /// addressed without danger of hitting something else (Excalibur 0.2, A.8 trap 7): such an entry is shown and
    /// refuses every action.
    default boolean actionable() {
        return path().segments().stream().allMatch(FileNames::isActionable);
    }
}
