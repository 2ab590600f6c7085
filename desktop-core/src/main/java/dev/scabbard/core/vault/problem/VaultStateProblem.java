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

    /// The password that was asked again is not this account’s.
    public static final class PasswordDiffers extends VaultStateProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public PasswordDiffers() {
            super("vault.passwordDiffers");
        }
    }
}
