package dev.scabbard.core.protocol;

import java.util.Optional;
import java.util.OptionalLong;

/// An item of a listing, as the server states it (Excalibur, A.7). Names are the server's word: they may hold anything,
/// `..`, `/` and control characters included, and are never used as a path of this computer.
public sealed interface Item {

    /// The name; of a file with `.exef`.
    String name();

    /// The path from the vault's root, parted by `/`.
    String fullPath();

    /// Whether an action on it would hit it and nothing else (see [FileNames#isActionable]).
    default boolean isActionable() {
        return FileNames.isActionable(name());
    }

    /// A file.
    ///
    /// @param name with `.exef`
    /// @param fullPath from the root
    /// @param size the plaintext's size in bytes; empty when the server states none that can be
    /// @param mediaType what the server guessed from the name
    record FileItem(String name, String fullPath, OptionalLong size, Optional<String> mediaType) implements Item {}

    /// A folder.
    ///
    /// @param name its name
    /// @param fullPath from the root
    record FolderItem(String name, String fullPath) implements Item {}
}
