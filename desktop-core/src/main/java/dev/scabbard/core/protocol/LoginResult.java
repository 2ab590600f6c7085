package dev.scabbard.core.protocol;

import dev.scabbard.core.secret.SecretBytes;

/// What a login ends with.
///
/// @param masterKey 32 bytes, the key of the session
/// @param token the bearer token
public record LoginResult(SecretBytes masterKey, SessionToken token) implements AutoCloseable {

    /// Wipes both.
    @Override
    public void close() {
        masterKey.close();
        token.close();
    }
}
