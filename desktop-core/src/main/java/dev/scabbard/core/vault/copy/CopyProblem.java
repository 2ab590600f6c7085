package dev.scabbard.core.vault.copy;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;

/// Something that keeps one vault from becoming a copy of another. The vault that is copied is never changed, and
/// nothing in the other one is replaced.
public abstract sealed class CopyProblem extends Problem {

    private static final long serialVersionUID = 1L;

    CopyProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// There is not enough room on the disk for a second vault.
    public static final class NoRoomForCopy extends CopyProblem {

        private static final long serialVersionUID = 1L;

        /// @param needed bytes
        /// @param free bytes
        public NoRoomForCopy(long needed, long free) {
            super("vault.noRoomForCopy", Argument.size(needed), Argument.size(free));
        }
    }

    /// The new vault has another content under a file's name. Neither was changed.
    public static final class CopyDiffers extends CopyProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the file
        public CopyDiffers(String name) {
            super("vault.copyDiffers", Argument.text(name));
        }
    }

    /// The server names things in the old vault that no client can show, so that they cannot be copied.
    public static final class NotCopyable extends CopyProblem {

        private static final long serialVersionUID = 1L;

        /// @param folder where they are
        /// @param count how many
        public NotCopyable(String folder, long count) {
            super("vault.notCopyable", Argument.text(folder), Argument.count(count));
        }
    }
}
