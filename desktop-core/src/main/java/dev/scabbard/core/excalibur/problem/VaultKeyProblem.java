package dev.scabbard.core.excalibur.problem;

import dev.scabbard.core.problem.Argument;

/// The vault key that the server keeps for the account cannot be used. The login itself had succeeded.
public abstract sealed class VaultKeyProblem extends ExcaliburProblem {

    private static final long serialVersionUID = 1L;

    VaultKeyProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// The server has no vault key for the account.
    public static final class VaultKeyMissing extends VaultKeyProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public VaultKeyMissing() {
            super("excalibur.vaultKeyMissing");
        }
    }

    /// It does not open with the account unlock key: damaged or exchanged.
    public static final class VaultKeyDamaged extends VaultKeyProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public VaultKeyDamaged() {
            super("excalibur.vaultKeyDamaged");
        }
    }

    /// It opens, but is not 32 bytes long.
    public static final class VaultKeyLength extends VaultKeyProblem {

        private static final long serialVersionUID = 1L;

        /// @param length in bytes
        public VaultKeyLength(long length) {
            super("excalibur.vaultKeyLength", Argument.count(length));
        }
    }

    /// It is no ExEF, or one of another version.
    public static final class VaultKeyFormat extends VaultKeyProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public VaultKeyFormat() {
            super("excalibur.vaultKeyFormat");
        }
    }
}
