package dev.scabbard.core.protocol.keys;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;

/// The key that opens the vault key and never leaves this computer (Excalibur, A.2 and C 2.3). Accounts of 0.2 to 0.6
/// have an SRP key beside it: see [AccountKeys].
public final class AccountUnlockKey {

    /// The shortest salt that is accepted, in bytes.
    public static final int SHORTEST_SALT = 16;

    private AccountUnlockKey() {}

    /// Derives the key, which takes a fifth of a second to a second, and with [KeyAlgorithm#ARGON2D] 32 MiB of memory,
    /// which is overwritten afterwards.
    ///
    /// @param password as typed, stays the caller's
    /// @param username as typed
    /// @param salt the account's `auk_salt`
    /// @param algorithm what the account uses
    /// @return 32 bytes, the caller's to close
    /// @throws PasswordProblem when the password cannot be one
    /// @throws ProtocolProblem.ShortSalt when the salt has fewer than 16 bytes
    public static SecretBytes derive(SecretChars password, String username, byte[] salt, KeyAlgorithm algorithm) {
        requireUsable(salt);
        try (SecretBytes bytes = Passwords.normalise(password)) {
            return KeyDerivation.derive(bytes, username, salt, algorithm);
        }
    }

    /// Refuses a salt no account may have.
    ///
    /// @throws ProtocolProblem.ShortSalt when it has fewer than 16 bytes
    public static void requireUsable(byte[] salt) {
        if (salt.length < SHORTEST_SALT) {
            throw new ProtocolProblem.ShortSalt();
        }
    }
}
