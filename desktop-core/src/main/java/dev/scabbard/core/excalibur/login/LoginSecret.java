package dev.scabbard.core.excalibur.login;

import dev.scabbard.core.secret.SecretBytes;

/// What proves to the server who the user is, kept in memory to log in again, so that the password need not be. Whoever
/// holds one closes it.
public sealed interface LoginSecret extends AutoCloseable {

    /// A second one with the same content, the caller's to close.
    LoginSecret copy();

    /// Overwrites it.
    @Override
    void close();

    /// For a login by SRP (Excalibur 0.2, A.5).
    ///
    /// @param salt the account's `srp_salt`; not copied
    /// @param key the SRP key, 32 bytes; taken over
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Srp(byte[] salt, SecretBytes key) implements LoginSecret {

        @Override
        public LoginSecret copy() {
            return new Srp(salt, key.copy());
        }

        @Override
        public void close() {
            key.close();
        }
    }

    /// For a login by OPAQUE (Excalibur, E 4.1).
    ///
    /// @param randomizedPassword what the server and the password made together, 64 bytes; taken over
    record Opaque(SecretBytes randomizedPassword) implements LoginSecret {

        @Override
        public LoginSecret copy() {
            return new Opaque(randomizedPassword.copy());
        }

        @Override
        public void close() {
            randomizedPassword.close();
        }
    }
}
