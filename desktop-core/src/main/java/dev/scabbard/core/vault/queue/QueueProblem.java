package dev.scabbard.core.vault.queue;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;

/// Everything that plans and the queue may say beside what single transfers say. What was there before is still there.
public abstract sealed class QueueProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private QueueProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// More files and folders than one plan may hold.
    public static final class TooMany extends QueueProblem {

        private static final long serialVersionUID = 1L;

        /// @param most how many one plan may hold
        public TooMany(long most) {
            super("vault.planTooMany", Argument.count(most));
        }
    }

    /// A folder lies deeper than a plan goes.
    public static final class TooDeep extends QueueProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the folder
        /// @param most how many folders may lie within each other
        public TooDeep(String name, long most) {
            super("vault.planTooDeep", Argument.text(name), Argument.count(most));
        }
    }

    /// A symbolic link to a folder, which is not followed.
    public static final class LinkNotFollowed extends QueueProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the link
        public LinkNotFollowed(String name) {
            super("vault.linkNotFollowed", Argument.text(name));
        }
    }

    /// A local folder cannot be read.
    public static final class FolderUnreadable extends QueueProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the folder
        public FolderUnreadable(String name) {
            super("vault.folderUnreadable", Argument.text(name));
        }
    }

    /// Where a folder should go there is a file, a symbolic link or something else.
    public static final class FolderInTheWay extends QueueProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the folder to be
        public FolderInTheWay(String name) {
            super("vault.folderInTheWay", Argument.text(name));
        }
    }

    /// The local folder that the user chose is no longer there.
    public static final class TargetGone extends QueueProblem {

        private static final long serialVersionUID = 1L;

        /// @param folder where it was
        public TargetGone(String folder) {
            super("vault.targetGone", Argument.text(folder));
        }
    }

    /// The server named things in a folder in a way that no client can address.
    public static final class Nameless extends QueueProblem {

        private static final long serialVersionUID = 1L;

        /// @param folder the folder
        /// @param things how many
        public Nameless(String folder, long things) {
            super("vault.nameless", Argument.text(folder), Argument.count(things));
        }
    }

    /// A transfer ended in a way that is Scabbard's own mistake.
    public static final class Unexpected extends QueueProblem {

        private static final long serialVersionUID = 1L;

        /// @param name what was to be transferred
        public Unexpected(String name) {
            super("vault.transferUnexpected", Argument.text(name));
        }
    }
}
