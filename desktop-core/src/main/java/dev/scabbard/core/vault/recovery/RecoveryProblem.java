package dev.scabbard.core.vault.recovery;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;

/// Recovering files from a server’s backup. The backup itself is never changed.
public abstract sealed class RecoveryProblem extends Problem {

    private static final long serialVersionUID = 1L;

    RecoveryProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// The folder with the encrypted files is not there or cannot be read.
    public static final class RecoverySourceMissing extends RecoveryProblem {

        private static final long serialVersionUID = 1L;

        /// @param folder the folder
        public RecoverySourceMissing(String folder) {
            super("vault.recoverySourceMissing", Argument.text(folder));
        }
    }

    /// There is no `.exef` file in it.
    public static final class RecoveryNothingFound extends RecoveryProblem {

        private static final long serialVersionUID = 1L;

        /// @param folder the folder
        public RecoveryNothingFound(String folder) {
            super("vault.recoveryNothingFound", Argument.text(folder));
        }
    }

    /// The folder for the copies has something in it.
    public static final class RecoveryTargetNotEmpty extends RecoveryProblem {

        private static final long serialVersionUID = 1L;

        /// @param folder the folder
        public RecoveryTargetNotEmpty(String folder) {
            super("vault.recoveryTargetNotEmpty", Argument.text(folder));
        }
    }

    /// The folder for the copies lies within the folder with the encrypted files, or the other way round.
    public static final class RecoveryTargetInside extends RecoveryProblem {

        private static final long serialVersionUID = 1L;

        /// @param folder the folder
        public RecoveryTargetInside(String folder) {
            super("vault.recoveryTargetInside", Argument.text(folder));
        }
    }

    /// The folder for the copies cannot be made or written to.
    public static final class RecoveryTargetNotPossible extends RecoveryProblem {

        private static final long serialVersionUID = 1L;

        /// @param folder the folder
        public RecoveryTargetNotPossible(String folder) {
            super("vault.recoveryTargetNotPossible", Argument.text(folder));
        }
    }

    /// One encrypted file cannot be read.
    public static final class RecoveryUnreadable extends RecoveryProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public RecoveryUnreadable(String name) {
            super("vault.recoveryUnreadable", Argument.text(name));
        }
    }

    /// One file does not open with the recovery key: damaged, cut short, or made with another key.
    public static final class RecoveryDamaged extends RecoveryProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public RecoveryDamaged(String name) {
            super("vault.recoveryDamaged", Argument.text(name));
        }
    }

    /// One thing in the folder was not looked at: a link, a device, or too deep.
    public static final class RecoverySkipped extends RecoveryProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public RecoverySkipped(String name) {
            super("vault.recoverySkipped", Argument.text(name));
        }
    }
}
