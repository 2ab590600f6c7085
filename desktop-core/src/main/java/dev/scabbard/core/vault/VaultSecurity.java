package dev.scabbard.core.vault;

import dev.scabbard.core.excalibur.SessionAccount;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.protocol.keys.RecoveryKeyForm;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.open.VaultLock;
import dev.scabbard.core.vault.problem.VaultStateProblem;

/// What protects an open vault, and how its owner changes that. The vault key, and so the recovery key and every file,
/// stays as it is whatever is changed here. Every method asks for the password first: it is derived anew (up to a
/// second) and compared in constant time with what opened the vault.
public final class VaultSecurity {

    private final VaultLock lock;
    private final SessionAccount account;
    private final SecretBytes vaultKey;
    private final RecoveryKeyForm form;

    /// @param vaultKey the vault's
    /// @param form how this server's people keep a recovery key
    VaultSecurity(VaultLock lock, SessionAccount account, SecretBytes vaultKey, RecoveryKeyForm form) {
        this.lock = lock;
        this.account = account;
        this.vaultKey = vaultKey;
        this.form = form;
    }

    /// The vault key in the form that people keep. Asks nothing of the server.
    ///
    /// @param password the account's, the caller's to close
    /// @return the caller's to close
    /// @throws VaultStateProblem.PasswordDiffers when it is another one
    public RecoveryKey recoveryKey(SecretChars password) {
        return lock.whileOpen(_ -> {
            requirePassword(password);
            return RecoveryKey.of(vaultKey, form);
        });
    }

    /// How a password becomes the key that opens this vault's key.
    public KeyAlgorithm keyDerivation() {
        return account.keyAlgorithm();
    }

    /// Gives the account another user name or password, or both, on a server that
    /// [can][dev.scabbard.core.protocol.dialect.Capability#CHANGE_PASSWORD]. The vault stays open under the new ones.
    ///
    /// @param password the present one, the caller's to close
    /// @param newUsername the new name, or the present one
    /// @param newPassword the new one, or the present one; the caller's to close
    /// @throws VaultStateProblem.PasswordDiffers when `password` is another one
    /// @throws dev.scabbard.core.protocol.UserNameProblem when nobody can be called so
    /// @throws dev.scabbard.core.protocol.PasswordProblem when the new password cannot be one
    /// @throws dev.scabbard.core.excalibur.problem.AccountProblem.UserTaken when there is somebody else of that name
    /// @throws dev.scabbard.core.excalibur.problem.AccountProblem.LoginConnectionLost when the connection ended and
    ///     nothing was changed
    /// @throws dev.scabbard.core.excalibur.problem.AccountProblem.ChangeNotUsable when the server took it and refuses
    ///     the login
    /// @throws dev.scabbard.core.excalibur.problem.AccountProblem.ChangeUncertain when nobody knows which login holds
    ///     now, also when locking or cancelling ended it in the middle; when they end it before, nothing is changed
    public void changeLogin(
            SecretChars password, String newUsername, SecretChars newPassword, Cancellation cancellation) {
        lock.whileOpen(cancellation, handle -> {
            requirePassword(password);
            account.change(vaultKey, newUsername, newPassword, handle);
            return true;
        });
    }

    /// Derives the key that opens this vault's key in another way from now on, on a server that
    /// [can][dev.scabbard.core.protocol.dialect.Capability#CHOOSE_KEY_DERIVATION]. When it breaks off half-way, the
    /// next opening puts it right.
    ///
    /// @param password the account's, the caller's to close
    /// @throws VaultStateProblem.PasswordDiffers when it is another one
    /// @throws dev.scabbard.core.excalibur.problem.AccountProblem as [#changeLogin]
    public void changeKeyDerivation(SecretChars password, KeyAlgorithm algorithm, Cancellation cancellation) {
        lock.whileOpen(cancellation, handle -> {
            requirePassword(password);
            account.derive(vaultKey, password, algorithm, handle);
            return true;
        });
    }

    private void requirePassword(SecretChars password) {
        if (!account.isPassword(password)) {
            throw new VaultStateProblem.PasswordDiffers();
        }
    }
}
