package dev.scabbard.core.vault.problem;

import dev.scabbard.core.problem.Argument;

/// The vault as a whole.
public abstract sealed class VaultStateProblem extends VaultProblem {

    private static final long serialVersionUID = 1L;

    VaultStateProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// The vault has been locked; whatever was under way ended.
    public static final class VaultLocked extends VaultStateProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public VaultLocked() {
            super("vault.vaultLocked");
        }
    }

    /// A change of all names of the vault is not finished, and must find this thing where it is.
    public static final class NamesBeingChanged extends VaultStateProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public NamesBeingChanged() {
            super("vault.namesBeingChanged");
        }
    }

    /// Some names are too long to be hidden: hidden names are stored twice as long. Nothing was changed.
    public static final class NamesTooLong extends VaultStateProblem {

        private static final long serialVersionUID = 1L;

        /// @param count how many there are
        /// @param first the first of them, from the root
        public NamesTooLong(int count, String first) {
            super("vault.namesTooLong", Argument.count(count), Argument.text(first));
        }
    }

    /// Two things in one folder are called so that nobody could tell them apart while names are being changed: one is
    /// called as the other is when it is hidden. Nothing was changed.
    public static final class NamesAlike extends VaultStateProblem {

        private static final long serialVersionUID = 1L;

        /// @param path of one of them, from the root
        public NamesAlike(String path) {
            super("vault.namesAlike", Argument.text(path));
        }
    }

    /// So many names look like hidden ones that there is no room to keep in mind which are. Nothing was changed.
    public static final class TooManyNamesLookHidden extends VaultStateProblem {

        private static final long serialVersionUID = 1L;

        /// @param count how many there are
        public TooManyNamesLookHidden(int count) {
            super("vault.tooManyNamesLookHidden", Argument.count(count));
        }
    }

    /// The server has no place where clients could tell each other that names are hidden: it is older than 0.6.
    public static final class NamesNotHideable extends VaultStateProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public NamesNotHideable() {
            super("vault.namesNotHideable");
        }
    }

    /// The vault says in a way that cannot be read here how far a change of its names is. Nothing was changed.
    public static final class NamesUnreadable extends VaultStateProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public NamesUnreadable() {
            super("vault.namesUnreadable");
        }
    }

    /// The password that was asked again is not this account’s.
    public static final class PasswordDiffers extends VaultStateProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public PasswordDiffers() {
            super("vault.passwordDiffers");
        }
    }
}
