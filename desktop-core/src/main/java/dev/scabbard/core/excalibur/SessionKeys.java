package dev.scabbard.core.excalibur;

import dev.scabbard.core.secret.SecretBytes;

/// What a login gave. Whoever holds one closes it.
///
/// @param number counts the logins of a session, so that two who find the same session dead do not both log in again
/// @param masterKey the session's master key K, 32 bytes
/// @param token the bearer token (JWT) in ASCII
record SessionKeys(int number, SecretBytes masterKey, SecretBytes token) implements AutoCloseable {

    SessionKeys copy() {
        return new SessionKeys(number, masterKey.copy(), token.copy());
    }

    @Override
    public void close() {
        masterKey.close();
        token.close();
    }
}
