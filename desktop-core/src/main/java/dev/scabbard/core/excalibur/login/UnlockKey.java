package dev.scabbard.core.excalibur.login;

import dev.scabbard.core.protocol.PasswordProblem;
import dev.scabbard.core.protocol.keys.AccountUnlockKey;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;

/// The account unlock key with what it was derived by, kept as long as the vault is open: it opens the vault key, and
/// tells whether a password is the account's. Whoever holds one closes it.
///
/// @param algorithm how it is derived
/// @param salt the account's `auk_salt`; not copied
/// @param key 32 bytes; taken over
@SuppressWarnings("ArrayRecordComponent") // never compared
public record UnlockKey(KeyAlgorithm algorithm, byte[] salt, SecretBytes key) implements AutoCloseable {

    /// Derives it, which takes up to a second.
    ///
    /// @param password stays the caller's
    /// @throws PasswordProblem when the password cannot be one
    /// @throws dev.scabbard.core.protocol.ProtocolProblem.ShortSalt when the salt has fewer than 16 bytes
    public static UnlockKey derive(String username, SecretChars password, KeyAlgorithm algorithm, byte[] salt) {
        return new UnlockKey(algorithm, salt, AccountUnlockKey.derive(password, username, salt, algorithm));
    }

    /// Whether a password gives this key: derives it again, and compares in constant time.
    ///
    /// @param username that it was derived for
    /// @param password stays the caller's
    public boolean isFrom(String username, SecretChars password) {
        try (UnlockKey candidate = derive(username, password, algorithm, salt)) {
            return key.equals(candidate.key);
        } catch (PasswordProblem e) {
            return false;
        }
    }

    /// A second one with the same content, the caller's to close.
    public UnlockKey copy() {
        return new UnlockKey(algorithm, salt, key.copy());
    }

    /// Overwrites it.
    @Override
    public void close() {
        key.close();
    }

    /// Shows nothing.
    @Override
    public String toString() {
        return "UnlockKey[…]";
    }
}
