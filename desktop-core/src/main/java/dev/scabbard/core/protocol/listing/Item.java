package dev.scabbard.core.protocol.listing;

import dev.scabbard.core.protocol.names.FileNames;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// An item of a listing, as the server states it (Excalibur, A.7 and E 4.5). Names are the server's word: they may hold
/// anything, `..`, `/` and control characters included, and are never used as a path of this computer.
public sealed interface Item {

    /// The name; of a file with `.exef`.
    String name();

    /// The path from the vault's root, parted by `/`.
    String fullPath();

    /// When it was made, by the server's clock; empty up to 0.5, and when the server states no time that can be.
    Optional<Instant> created();

    /// Whether an action on it would hit it and nothing else (see [FileNames#isActionable]).
    default boolean isActionable() {
        return FileNames.isActionable(name());
    }

    /// A file.
    ///
    /// @param name with `.exef`
    /// @param fullPath from the root
    /// @param size the size in bytes, of the plaintext or as stored, whatever was asked for; empty when the server
    ///     states none that can be
    /// @param mediaType what the server guessed from the name; none from 0.6 on
    /// @param created when it was made
    record FileItem(
            String name, String fullPath, OptionalLong size, Optional<String> mediaType, Optional<Instant> created)
            implements Item {

        /// A file of a server that does not state when it was made.
        public FileItem(String name, String fullPath, OptionalLong size, Optional<String> mediaType) {
            this(name, fullPath, size, mediaType, Optional.empty());
        }
    }

    /// A folder.
    ///
    /// @param name its name
    /// @param fullPath from the root
    /// @param created when it was made
    record FolderItem(String name, String fullPath, Optional<Instant> created) implements Item {

        /// A folder of a server that does not state when it was made.
        public FolderItem(String name, String fullPath) {
            this(name, fullPath, Optional.empty());
        }
    }
}
