package dev.scabbard.core.local;

import dev.scabbard.core.local.storage.DataFolder;
import dev.scabbard.core.local.storage.DataFolderException;
import java.io.IOException;
import java.nio.file.Path;

/// The folder on disk of a vault on this computer: where it lies, and how it is backed up and restored as a whole.
/// What is in it is encrypted by the clients; a backup needs no further protection.
public final class LocalVaultFolder {

    private final Path path;

    private LocalVaultFolder(Path path) {
        this.path = path;
    }

    /// The folder at `path`, which need not exist yet.
    public static LocalVaultFolder at(Path path) {
        return new LocalVaultFolder(path.toAbsolutePath().normalize());
    }

    /// Whether there is a vault in it.
    public boolean isVault() {
        return DataFolder.isVault(path);
    }

    /// Where it lies.
    public Path path() {
        return path;
    }

    /// Tells what users keep in the folder from what they keep in it after any change: the names, lengths and times of
    /// all that is stored for them, as 64 hex digits. A server may have the folder open. Nothing is read of the files.
    ///
    /// @throws LocalProblem.FolderDamaged when there is no vault in the folder, or part of it cannot be read
    public String state() {
        if (!isVault()) {
            throw new LocalProblem.FolderDamaged(path);
        }
        try {
            return DataFolder.state(path);
        } catch (IOException e) {
            throw new LocalProblem.FolderDamaged(path, e);
        }
    }

    /// Deletes the folder with everything in it, for good, if it is still what somebody has compared with a copy.
    ///
    /// @param compared its [#state] when the comparison began
    /// @throws LocalProblem.FolderChanged when it has changed since; like all others, nothing is deleted then
    /// @throws LocalProblem.FolderInUse when a server has it open
    /// @throws LocalProblem.FolderDamaged when there is no vault in it, or part of it cannot be looked at
    /// @throws LocalProblem.FolderUnusable when something in it cannot be deleted; here alone some of it may be gone
    public void delete(String compared) {
        if (!isVault()) {
            throw new LocalProblem.FolderDamaged(path);
        }
        try {
            if (!DataFolder.delete(path, compared)) {
                throw new LocalProblem.FolderChanged(path);
            }
        } catch (DataFolderException e) {
            throw LocalProblem.of(e, path);
        } catch (IOException e) {
            throw new LocalProblem.FolderUnusable(path, e);
        }
    }

    /// Copies the whole folder to `target` with a list of SHA-256 sums, and reads the copy back to check it. The
    /// folder must not be open in a server; for an open one there is [LocalServer#backUp].
    ///
    /// @param target a folder that does not exist yet, or is empty; a failed copy is removed again
    /// @throws LocalProblem.FolderInUse when a server has the folder open
    /// @throws LocalProblem.FolderDamaged when there is no vault in the folder, or part of it cannot be read
    /// @throws LocalProblem.TargetNotEmpty when there is something at `target`
    /// @throws LocalProblem.BackupIncomplete when the copy could not be written whole or does not match
    public void backUp(Path target) {
        if (!DataFolder.isVault(path)) {
            throw new LocalProblem.FolderDamaged(path);
        }
        try (DataFolder open = DataFolder.open(path, HostedRelease.DEFAULT.release())) {
            open.atRest(() -> FolderCopy.backUp(path, target));
        } catch (DataFolderException e) {
            throw LocalProblem.of(e, path);
        } catch (IOException e) {
            throw new LocalProblem.FolderUnusable(path, e);
        }
    }

    /// Checks a backup against its list of sums, then copies it to `target`, and checks that.
    ///
    /// @param backup a folder that [#backUp] has written
    /// @param target a folder that does not exist yet, or is empty; a failed copy is removed again
    /// @return the restored folder
    /// @throws LocalProblem.NotABackup when `backup` is no such folder
    /// @throws LocalProblem.BackupDamaged when a file of the backup is missing or has changed
    /// @throws LocalProblem.TargetNotEmpty when there is something at `target`
    /// @throws LocalProblem.FolderUnusable when `target` cannot be written
    public static LocalVaultFolder restore(Path backup, Path target) {
        FolderCopy.restore(backup, target);
        return at(target);
    }
}
