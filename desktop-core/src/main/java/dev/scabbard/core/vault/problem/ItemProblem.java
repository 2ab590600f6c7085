package dev.scabbard.core.vault.problem;

import dev.scabbard.core.problem.Argument;

/// A folder or a file could not be listed, made, renamed, moved or deleted. Nothing was changed.
public abstract sealed class ItemProblem extends VaultProblem {

    private static final long serialVersionUID = 1L;

    ItemProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// There is something of that name already.
    public static final class NameTaken extends ItemProblem {

        private static final long serialVersionUID = 1L;

        /// @param name as typed
        public NameTaken(String name) {
            super("vault.nameTaken", Argument.text(name));
        }
    }

    /// The server refused the name for a reason of its own.
    public static final class NameRefused extends ItemProblem {

        private static final long serialVersionUID = 1L;

        /// @param name as typed
        public NameRefused(String name) {
            super("vault.nameRefused", Argument.text(name));
        }
    }

    /// The thing is no longer there.
    public static final class NotThere extends ItemProblem {

        private static final long serialVersionUID = 1L;

        /// @param name its name
        public NotThere(String name) {
            super("vault.notThere", Argument.text(name));
        }
    }

    /// The folder has something in it.
    public static final class FolderNotEmpty extends ItemProblem {

        private static final long serialVersionUID = 1L;

        /// @param name its name
        public FolderNotEmpty(String name) {
            super("vault.folderNotEmpty", Argument.text(name));
        }
    }

    /// The name holds characters that could make the server act on something else.
    public static final class NotActionable extends ItemProblem {

        private static final long serialVersionUID = 1L;

        /// @param name its name
        public NotActionable(String name) {
            super("vault.notActionable", Argument.text(name));
        }
    }

    /// There is something of that name in the folder that a thing was to be moved to.
    public static final class TakenThere extends ItemProblem {

        private static final long serialVersionUID = 1L;

        /// @param name what was to be moved
        /// @param folder where to
        public TakenThere(String name, String folder) {
            super("vault.takenThere", Argument.text(name), Argument.text(folder));
        }
    }

    /// A thing was to be moved to where it lies already.
    public static final class ThereAlready extends ItemProblem {

        private static final long serialVersionUID = 1L;

        /// @param name what was to be moved
        /// @param folder where it lies
        public ThereAlready(String name, String folder) {
            super("vault.thereAlready", Argument.text(name), Argument.text(folder));
        }
    }

    /// A folder was to be moved into itself, or into a folder below it.
    public static final class IntoItself extends ItemProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the folder
        public IntoItself(String name) {
            super("vault.intoItself", Argument.text(name));
        }
    }

    /// The destination of a move is a file.
    public static final class NotAFolder extends ItemProblem {

        private static final long serialVersionUID = 1L;

        /// @param name the destination
        public NotAFolder(String name) {
            super("vault.notAFolder", Argument.text(name));
        }
    }

    /// The root of the vault can be neither renamed nor moved nor deleted.
    public static final class RootNotPossible extends ItemProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public RootNotPossible() {
            super("vault.rootNotPossible");
        }
    }
}
