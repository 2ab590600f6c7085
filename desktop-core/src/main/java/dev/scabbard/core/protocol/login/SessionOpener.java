package dev.scabbard.core.protocol.login;

import dev.scabbard.core.secret.SecretBytes;

/// Opens a session for a user whose password has been proved.
@FunctionalInterface
public interface SessionOpener {

    /// Opens a session.
    ///
    /// @param username who logged in
    /// @param masterKey 32 bytes, taken over: the session owns it
    /// @return the bearer token's ASCII text, closed by the caller
    SecretBytes open(String username, SecretBytes masterKey);
}
