package dev.scabbard.core.vault.problem;

import dev.scabbard.core.problem.Argument;
import java.util.List;

/// A file did not get into the vault or out of it. What was there before is still there, unless the problem says
/// otherwise.
public abstract sealed class TransferProblem extends VaultProblem {

    private static final long serialVersionUID = 1L;

    TransferProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// The file is larger than the server takes. Said before anything is sent.
    public static final class FileTooLarge extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        /// @param size its length in bytes
        public FileTooLarge(String name, long size) {
            super("vault.fileTooLarge", Argument.text(name), Argument.size(size));
        }
    }

    /// The file is larger than one encrypted file can be. Said before anything is asked or sent.
    public static final class TooLongToEncrypt extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        /// @param size its length in bytes
        public TooLongToEncrypt(String name, long size) {
            super("vault.tooLongToEncrypt", Argument.text(name), Argument.size(size));
        }
    }

    /// The target exists already.
    public static final class AlreadyThere extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public AlreadyThere(String name) {
            super("vault.alreadyThere", Argument.text(name));
        }
    }

    /// The local file is gone, or was never there.
    public static final class SourceVanished extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public SourceVanished(String name) {
            super("vault.sourceVanished", Argument.text(name));
        }
    }

    /// The local file became longer or shorter while it was read.
    public static final class SourceChanged extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public SourceChanged(String name) {
            super("vault.sourceChanged", Argument.text(name));
        }
    }

    /// The local file cannot be read: not a file, no permission, or a broken disk.
    public static final class SourceUnreadable extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public SourceUnreadable(String name) {
            super("vault.sourceUnreadable", Argument.text(name));
        }
    }

    /// Nothing may be written where the download goes.
    public static final class NoPermission extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param folder the local folder
        public NoPermission(String folder) {
            super("vault.noPermission", Argument.text(folder));
        }
    }

    /// The local disk is full.
    public static final class DiskFull extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public DiskFull(String name) {
            super("vault.diskFull", Argument.text(name));
        }
    }

    /// The local file cannot be written for another reason: the folder is gone, the name is taken by a folder or a
    /// link, a broken disk.
    public static final class TargetNotPossible extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public TargetNotPossible(String name) {
            super("vault.targetNotPossible", Argument.text(name));
        }
    }

    /// After an upload the server holds a file of another size.
    public static final class SizeMismatch extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        /// @param expected the size in bytes that was sent
        /// @param stored the size in bytes that the server holds
        public SizeMismatch(String name, long expected, long stored) {
            super("vault.sizeMismatch", Argument.text(name), Argument.size(expected), Argument.size(stored));
        }
    }

    /// An upload ended (cancelled, locked, a connection that did not come back) after its last byte had gone out and
    /// before the server's file was compared with it: it may be in the vault, and the user is told so.
    public static final class NotCompared extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public NotCompared(String name) {
            super("vault.notCompared", Argument.text(name));
        }
    }

    /// A file in the vault is damaged or was exchanged: it does not open with the vault key.
    public static final class FileDamaged extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public FileDamaged(String name) {
            super("vault.fileDamaged", Argument.text(name));
        }
    }

    /// The connection broke, and so it did at every new try.
    public static final class TransferInterrupted extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public TransferInterrupted(String name) {
            super("vault.transferInterrupted", Argument.text(name));
        }
    }

    /// What was to replace a file did not arrive whole. The old content has the name, the new one was removed.
    public static final class ReplacementDamaged extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public ReplacementDamaged(String name) {
            super("vault.replacementDamaged", Argument.text(name));
        }
    }

    /// Somebody else took the name while a file was replaced. Nothing was deleted: what could not have the name got
    /// names of its own.
    public static final class ReplacementBeside extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        /// @param keptAs these names
        public ReplacementBeside(String name, List<String> keptAs) {
            super("vault.replacementBeside", Argument.text(name), Argument.text(String.join(", ", keptAs)));
        }
    }

    /// A replacement broke off when the old content had been set aside. Both contents are on the server.
    public static final class ReplacementUnfinished extends TransferProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public ReplacementUnfinished(String name) {
            super("vault.replacementUnfinished", Argument.text(name));
        }
    }
}
