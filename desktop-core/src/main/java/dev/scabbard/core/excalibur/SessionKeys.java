package dev.scabbard.core.excalibur;

import dev.scabbard.core.protocol.SrpGroup;
import dev.scabbard.core.secret.SecretBytes;

/// What a login gave. Whoever holds one closes it.
///
/// @param number counts the logins of a session, so that two who find the same session dead do not both log in again
/// @param masterKey the session's master key K, 32 bytes
/// @param token the bearer token (JWT) in ASCII
/// @param group the group that the login was made in
record SessionKeys(int number, SecretBytes masterKey, SecretBytes token, SrpGroup group) implements AutoCloseable {

    SessionKeys copy() {
        return new SessionKeys(number, masterKey.copy(), token.copy(), group);
    }

    @Override
    public void close() {
        masterKey.close();
        token.close();
    }
}
