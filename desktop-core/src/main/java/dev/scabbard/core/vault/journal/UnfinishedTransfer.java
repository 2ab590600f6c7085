package dev.scabbard.core.vault.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// A transfer that a lock, or the end of the program, kept from being done. It says enough to plan it anew and holds
/// nothing of an open vault: places in the vault are names from the root down, files without `.exef`.
public sealed interface UnfinishedTransfer {

    /// A local file that was to go into the vault.
    ///
    /// @param source where it lies, absolute
    /// @param folder the names of the folder it was to go to; empty for the root
    /// @param name what it was to be called there
    /// @param size its length in bytes when it was planned
    /// @param replace whether a file of that name was to be replaced
    /// @param sent how many bytes of plaintext had begun to be sent without anybody knowing what became of them: a file
    ///     of that name and that size is this one; empty when nothing of it can be there
    record Up(Path source, List<String> folder, String name, long size, boolean replace, OptionalLong sent)
            implements UnfinishedTransfer {

        public Up {
            folder = List.copyOf(folder);
        }

        /// A file of which nothing was sent.
        public Up(Path source, List<String> folder, String name, long size, boolean replace) {
            this(source, folder, name, size, replace, OptionalLong.empty());
        }
    }

    /// A file of the vault that was to be fetched.
    ///
    /// @param file the names from the root to the file, its own last
    /// @param size its length in bytes as listed; negative when the server held something too short to be a file
    /// @param root the local folder that the user chose, absolute; nothing is written outside it
    /// @param target the local file to be, below `root`
    /// @param replace whether a file of that name was to be replaced
    record Down(List<String> file, long size, Path root, Path target, boolean replace)
            implements UnfinishedTransfer {

        public Down {
            file = List.copyOf(file);
            if (file.isEmpty()) {
                throw new IllegalArgumentException("the root is no file");
            }
            requireBelow(root, target);
        }
    }

    /// A folder that was to be made in the vault.
    ///
    /// @param folder the names from the root to the folder, its own last
    record RemoteFolder(List<String> folder) implements UnfinishedTransfer {

        public RemoteFolder {
            folder = List.copyOf(folder);
        }
    }

    /// A local folder that was to be made.
    ///
    /// @param root the local folder that the user chose, absolute
    /// @param folder where, below `root`
    record LocalFolder(Path root, Path folder) implements UnfinishedTransfer {

        public LocalFolder {
            requireBelow(root, folder);
        }
    }

    private static void requireBelow(Path root, Path path) {
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException("not below the chosen folder");
        }
    }
}
