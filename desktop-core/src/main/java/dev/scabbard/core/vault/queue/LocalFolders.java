package dev.scabbard.core.vault.queue;

import dev.scabbard.core.disk.OwnerOnly;
import dev.scabbard.core.vault.disk.LocalTrouble;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Makes the local folders that files need, below the folder that the user chose. No link on the way is followed: one
/// that was put there could lead anywhere.
final class LocalFolders {

    private LocalFolders() {}

    /// Sees to it that a folder is there, and that it and every folder on the way really is one.
    ///
    /// @param root the folder that the user chose, which may itself be a link
    /// @param folder `root` or a folder below it
    /// @throws QueueProblem.TargetGone when the chosen folder is no longer there
    /// @throws QueueProblem.FolderInTheWay when something else is on the way
    /// @throws dev.scabbard.core.vault.problem.TransferProblem when it cannot be made
    static void require(Path root, Path folder) {
        if (!folder.normalize().startsWith(root.normalize())) {
            throw new IllegalArgumentException("not below the chosen folder");
        }
        if (!Files.isDirectory(root)) {
            throw new QueueProblem.TargetGone(root.toString());
        }
        Path at = root;
        for (Path name : root.relativize(folder)) {
            if (name.toString().isEmpty()) {
                return; // the root itself
            }
            at = at.resolve(name);
            makeOne(at);
        }
    }

    private static void makeOne(Path folder) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            OwnerOnly.newFolder(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new QueueProblem.FolderInTheWay(LocalTrouble.nameOf(folder));
            }
        } catch (IOException e) {
            throw LocalTrouble.writing(e, folder);
        }
    }
}
