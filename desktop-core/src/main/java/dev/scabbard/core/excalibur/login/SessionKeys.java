package dev.scabbard.core.excalibur.login;

import dev.scabbard.core.protocol.login.SessionToken;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.secret.SecretBytes;
import java.time.Instant;
import java.util.Optional;

/// What a login gave. Whoever holds one closes it.
///
/// @param number counts the tokens of a session, so that two who find the same one dead do not both log in again
/// @param masterKey the session's master key K, 32 bytes
/// @param token the bearer token
/// @param since when it was given, by the server's clock
/// @param group the group that the login was made in, if it was one by SRP
public record SessionKeys(
        int number, SecretBytes masterKey, SessionToken token, Instant since, Optional<SrpGroup> group)
        implements AutoCloseable {

    /// A second one with the same content, the caller's to close.
    public SessionKeys copy() {
        return new SessionKeys(number, masterKey.copy(), token.copy(), since, group);
    }

    /// These with another number; they are these, and closed as one.
    public SessionKeys numbered(int other) {
        return new SessionKeys(other, masterKey, token, since, group);
    }

    /// The same session with another token.
    ///
    /// @param fresh taken over
    /// @return the caller's to close
    public SessionKeys with(SessionToken fresh, Instant now) {
        return new SessionKeys(number + 1, masterKey.copy(), fresh, now, group);
    }

    /// Overwrites them.
    @Override
    public void close() {
        masterKey.close();
        token.close();
    }
}
