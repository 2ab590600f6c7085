package dev.scabbard.core.local;

import dev.scabbard.core.local.storage.DataFolderException;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.Release;
import java.nio.file.Path;

/// What can go wrong with a vault on this computer.
public abstract sealed class LocalProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private LocalProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    private LocalProblem(Throwable cause, String messageKey, Argument... arguments) {
        super(cause, messageKey, arguments);
    }

    /// The problem to tell for a data folder that cannot be opened.
    static LocalProblem of(DataFolderException e, Path folder) {
        return switch (e.reason()) {
            case IN_USE -> new FolderInUse(folder);
            case FOREIGN -> new FolderForeign(folder);
            case NEWER -> new FolderNewer(folder);
            case DAMAGED -> new FolderDamaged(folder, e);
        };
    }

    private static Argument name(Path path) {
        return Argument.text(path.toString());
    }

    /// Another process, or another server of this one, has the data folder open.
    public static final class FolderInUse extends LocalProblem {
        private static final long serialVersionUID = 1L;

        FolderInUse(Path folder) {
            super("local.folderInUse", name(folder));
        }
    }

    /// The data folder cannot be made, read or written.
    public static final class FolderUnusable extends LocalProblem {
        private static final long serialVersionUID = 1L;

        FolderUnusable(Path folder, Throwable cause) {
            super(cause, "local.folderUnusable", name(folder));
        }
    }

    /// The folder holds other things than a vault; nothing was changed in it.
    public static final class FolderForeign extends LocalProblem {
        private static final long serialVersionUID = 1L;

        FolderForeign(Path folder) {
            super("local.folderForeign", name(folder));
        }
    }

    /// A newer Scabbard made the folder; nothing was changed in it.
    public static final class FolderNewer extends LocalProblem {
        private static final long serialVersionUID = 1L;

        FolderNewer(Path folder) {
            super("local.folderNewer", name(folder));
        }
    }

    /// The folder was made for another release of Excalibur than the one asked for; nothing was changed in it.
    public static final class FolderOfOtherRelease extends LocalProblem {
        private static final long serialVersionUID = 1L;

        private final transient Release made;

        FolderOfOtherRelease(Path folder, Release made, Release asked) {
            super(
                    "local.folderOfOtherRelease",
                    name(folder),
                    Argument.text(made.toString()),
                    Argument.text(asked.toString()));
            this.made = made;
        }

        /// The release that the folder was made for.
        public Release made() {
            return made;
        }
    }

    /// The folder was to be deleted because it had been compared with a copy, and has changed since; nothing was
    /// deleted.
    public static final class FolderChanged extends LocalProblem {
        private static final long serialVersionUID = 1L;

        FolderChanged(Path folder) {
            super("local.folderChanged", name(folder));
        }
    }

    /// Something that belongs to a vault is missing from the folder or cannot be read.
    public static final class FolderDamaged extends LocalProblem {
        private static final long serialVersionUID = 1L;

        FolderDamaged(Path folder) {
            super("local.folderDamaged", name(folder));
        }

        FolderDamaged(Path folder, Throwable cause) {
            super(cause, "local.folderDamaged", name(folder));
        }
    }

    /// The asked-for port is in use by another program.
    public static final class PortTaken extends LocalProblem {
        private static final long serialVersionUID = 1L;

        PortTaken(int port, Throwable cause) {
            super(cause, "local.portTaken", Argument.text(Integer.toString(port)));
        }
    }

    /// There is something in the folder to which a backup or a vault is to be copied.
    public static final class TargetNotEmpty extends LocalProblem {
        private static final long serialVersionUID = 1L;

        TargetNotEmpty(Path target) {
            super("local.targetNotEmpty", name(target));
        }
    }

    /// A backup could not be written whole, or did not match when it was read back; it was removed again.
    public static final class BackupIncomplete extends LocalProblem {
        private static final long serialVersionUID = 1L;

        BackupIncomplete(Path target, Throwable cause) {
            super(cause, "local.backupIncomplete", name(target));
        }
    }

    /// The chosen folder is not a backup of a vault.
    public static final class NotABackup extends LocalProblem {
        private static final long serialVersionUID = 1L;

        NotABackup(Path backup) {
            super("local.notABackup", name(backup));
        }
    }

    /// A file of the backup is missing, has changed, or does not belong to it; nothing was restored.
    public static final class BackupDamaged extends LocalProblem {
        private static final long serialVersionUID = 1L;

        BackupDamaged(Path backup, String file) {
            super("local.backupDamaged", name(backup), Argument.text(file));
        }

        BackupDamaged(Path backup, String file, Throwable cause) {
            super(cause, "local.backupDamaged", name(backup), Argument.text(file));
        }
    }
}
