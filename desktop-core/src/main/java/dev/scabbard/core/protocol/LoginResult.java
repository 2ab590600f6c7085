package dev.scabbard.core.protocol;

import dev.scabbard.core.secret.SecretBytes;

/// What a login ends with.
///
/// @param masterKey 32 bytes, the key of the session
/// @param token the bearer token
/// @param group the group that the server chose; each user has one
public record LoginResult(SecretBytes masterKey, SessionToken token, SrpGroup group) implements AutoCloseable {

    /// Wipes both.
    @Override
    public void close() {
        masterKey.close();
        token.close();
    }
}
