package dev.scabbard.core.vault.queue;

import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.nio.file.Path;
import java.util.OptionalLong;

/// One thing for the [TransferQueue] to do. Planners make tasks; their names come from users and servers, so that
/// nobody logs them and whoever shows them neutralises them.
public sealed interface TransferTask {

    /// Says for a folder of the vault that no plan has looked for it.
    int NOT_SEEN = -1;

    /// What it is called where it goes.
    String name();

    /// How many bytes of plaintext will pass, or the most that can: see [#isSizeExact]; 0 for folders and where it is
    /// not known.
    long size();

    /// Whether [#size] is what will pass. Of some files a server tells only how much it stores.
    default boolean isSizeExact() {
        return true;
    }

    /// A local file to be sent. The folders above it are made when their first file's turn comes.
    ///
    /// @param source the local file
    /// @param size its length in bytes when it was planned
    /// @param folder where it goes
    /// @param present how many of the folder's names, from the root on, the plan has seen on the server: they need no
    ///     request of their own; [#NOT_SEEN] when it has not looked
    /// @param name what it is to be called there, without `.exef`
    /// @param overwrite what to do when there is a file of that name
    /// @param seen whether the plan has seen that the name is free, or taken by the file to be replaced, and that the
    ///     server takes this size: nothing is asked again
    /// @param sent how many bytes of plaintext an earlier attempt began to send without being told what became of
    ///     them: a file of that name and that size is taken for it; empty when nothing of it can be there
    record Up(
            Path source,
            long size,
            VaultPath folder,
            int present,
            String name,
            Overwrite overwrite,
            boolean seen,
            OptionalLong sent)
            implements TransferTask {

        /// A file of which nothing was sent yet.
        public Up(
                Path source,
                long size,
                VaultPath folder,
                int present,
                String name,
                Overwrite overwrite,
                boolean seen) {
            this(source, size, folder, present, name, overwrite, seen, OptionalLong.empty());
        }

        /// The same with another answer to a taken name, for which everything is asked anew.
        Up anew(Overwrite answer) {
            return new Up(source, size, folder, present, name, answer, false);
        }

        /// The same after an attempt of which that much may be on the server.
        Up after(OptionalLong perhapsSent) {
            return new Up(source, size, folder, present, name, overwrite, seen, perhapsSent);
        }
    }

    /// A file of the vault to be fetched. The local folders above it are made when their first file's turn comes.
    ///
    /// @param file what to fetch
    /// @param root the folder that the user chose, which is there; nothing is written outside it, whatever links lie on
    ///     the way
    /// @param target the local file to be, below `root`, its names made by `LocalNames`
    /// @param overwrite what to do when there is a file of that name
    record Down(FileEntry file, Path root, Path target, Overwrite overwrite) implements TransferTask {

        /// A file to be fetched to a place that the user chose by name.
        ///
        /// @param target the local file to be, whose folder is there
        public static Down to(FileEntry file, Path target, Overwrite overwrite) {
            Path absolute = target.toAbsolutePath();
            Path parent = absolute.getParent();
            return new Down(file, parent == null ? absolute : parent, absolute, overwrite);
        }

        /// The same with another answer to a taken name.
        Down anew(Overwrite answer) {
            return new Down(file, root, target, answer);
        }

        @Override
        public String name() {
            return fileName(target);
        }

        @Override
        public long size() {
            return Math.max(0, file.size());
        }

        @Override
        public boolean isSizeExact() {
            return file.isSizeExact();
        }
    }

    /// A folder to be made in the vault because nothing is in it.
    ///
    /// @param folder the folder to be
    /// @param present as for [Up]
    record RemoteFolder(VaultPath folder, int present) implements TransferTask {

        @Override
        public String name() {
            return folder.label();
        }

        @Override
        public long size() {
            return 0;
        }
    }

    /// A local folder to be made because nothing is in it.
    ///
    /// @param root the folder that the user chose, as for [Down]
    /// @param folder the folder to be, below `root`
    record LocalFolder(Path root, Path folder) implements TransferTask {

        @Override
        public String name() {
            return fileName(folder);
        }

        @Override
        public long size() {
            return 0;
        }
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
