package dev.scabbard.core.excalibur;

import dev.scabbard.core.protocol.AccountKeys;
import dev.scabbard.core.protocol.SecurityDetails;
import dev.scabbard.core.secret.SecretChars;

/// What logs in to an account and opens its vault key, kept in memory as long as the vault is open, so that the
/// password need not be: the account's name, its salts and the two keys derived from the password. Whoever holds one
/// closes it.
///
/// @param username as typed
/// @param salts the account's
/// @param keys taken over
public record Credential(String username, SecurityDetails salts, AccountKeys keys) implements AutoCloseable {

    /// Derives the keys, which takes about a second.
    ///
    /// @param username as typed
    /// @param password stays the caller's
    /// @param salts the account's, as the server stated them
    /// @throws dev.scabbard.core.protocol.PasswordProblem when the password cannot be one
    /// @throws dev.scabbard.core.protocol.ProtocolProblem.ShortSalt when a salt has fewer than 16 bytes
    /// @throws dev.scabbard.core.protocol.ProtocolProblem.EqualSalts when the salts are equal
    public static Credential derive(String username, SecretChars password, SecurityDetails salts) {
        return new Credential(
                username, salts, AccountKeys.derive(password, username, salts.unlockSalt(), salts.srpSalt()));
    }

    /// Whether the other was made with the same password for the same account, in constant time.
    public boolean matches(Credential other) {
        return keys.accountUnlockKey().equals(other.keys.accountUnlockKey());
    }

    /// A second credential with the same content, the caller's to close.
    public Credential copy() {
        return new Credential(username, salts, keys.copy());
    }

    /// Overwrites the keys.
    @Override
    public void close() {
        keys.close();
    }

    /// Shows nothing: not even the name, which does not belong in a log.
    @Override
    public String toString() {
        return "Credential[…]";
    }
}
