package dev.scabbard.core.vault.queue;

import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// A folder where things go, while tasks are made.
///
/// @param <S> what a file comes from
sealed interface Destination<S> {

    /// The task that brings a file here.
    TransferTask file(PlanNode.OfFile<S> file, String name, Overwrite overwrite);

    /// The task that makes this folder.
    TransferTask folder();

    /// A folder in this one.
    ///
    /// @param present whether it is there already
    Destination<S> child(String name, boolean present);

    /// Whether nothing has this name here, as far as that can be told without asking a server.
    boolean isFree(String name);

    /// A folder of the vault.
    ///
    /// @param present how many names of `path`, from the root on, are there already
    record Remote(VaultPath path, int present) implements Destination<Path> {

        @Override
        public TransferTask file(PlanNode.OfFile<Path> file, String name, Overwrite overwrite) {
            return new TransferTask.Up(file.from(), file.size(), path, present, name, overwrite, true);
        }

        @Override
        public TransferTask folder() {
            return new TransferTask.RemoteFolder(path, present);
        }

        @Override
        public Remote child(String name, boolean isPresent) {
            return new Remote(path.child(name), isPresent ? present + 1 : present);
        }

        @Override
        public boolean isFree(String name) {
            return true; // the plan has listed the folder
        }
    }

    /// A local folder.
    ///
    /// @param root the folder that the user chose
    /// @param path `root` or a folder below it
    record Local(Path root, Path path) implements Destination<FileEntry> {

        @Override
        public TransferTask file(PlanNode.OfFile<FileEntry> file, String name, Overwrite overwrite) {
            return new TransferTask.Down(file.from(), root, path.resolve(name), overwrite);
        }

        @Override
        public TransferTask folder() {
            return new TransferTask.LocalFolder(root, path);
        }

        @Override
        public Local child(String name, boolean isPresent) {
            return new Local(root, path.resolve(name));
        }

        @Override
        public boolean isFree(String name) {
            return !Files.exists(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
        }
    }
}
