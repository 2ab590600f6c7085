package dev.scabbard.core.excalibur.login;

import dev.scabbard.core.protocol.keys.AccountKeys;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.protocol.reply.SecurityDetails;
import dev.scabbard.core.secret.SecretChars;

/// What logs in to an account and opens its vault key, both there already. Whoever holds one closes it.
///
/// @param username as typed
/// @param login logs in; taken over
/// @param unlock opens the vault key; taken over
public record Credential(String username, LoginSecret login, UnlockKey unlock) implements AutoCloseable {

    /// Of an account by SRP, whose keys have been derived.
    ///
    /// @param salts the account's
    /// @param keys taken over
    public static Credential of(String username, SecurityDetails salts, AccountKeys keys) {
        return new Credential(
                username,
                new LoginSecret.Srp(salts.srpSalt(), keys.srpKey()),
                new UnlockKey(KeyAlgorithm.PBKDF2, salts.unlockSalt(), keys.accountUnlockKey()));
    }

    /// Derives the keys of an account by SRP, which takes about a second.
    ///
    /// @param username as typed
    /// @param password stays the caller's
    /// @param salts the account's, as the server stated them
    /// @throws dev.scabbard.core.protocol.PasswordProblem when the password cannot be one
    /// @throws dev.scabbard.core.protocol.ProtocolProblem.ShortSalt when a salt has fewer than 16 bytes
    /// @throws dev.scabbard.core.protocol.ProtocolProblem.EqualSalts when the salts are equal
    public static Credential derive(String username, SecretChars password, SecurityDetails salts) {
        return of(
                username, salts, AccountKeys.derive(password, username, salts.unlockSalt(), salts.srpSalt()));
    }

    /// A second credential with the same content, the caller's to close.
    public Credential copy() {
        return new Credential(username, login.copy(), unlock.copy());
    }

    /// Overwrites the keys.
    @Override
    public void close() {
        login.close();
        unlock.close();
    }

    /// Shows nothing: not even the name, which does not belong in a log.
    @Override
    public String toString() {
        return "Credential[…]";
    }
}
