package dev.scabbard.core.local.excalibur.call;

import dev.scabbard.core.local.storage.Account;
import dev.scabbard.core.secret.SecretBytes;

/// A session during one request, or for as long as a WebSocket is open.
///
/// @param id what its tokens call it
/// @param account whose it is
/// @param masterKey a copy of the session's key of its own, 32 bytes; closed with this
public record LiveSession(String id, Account account, SecretBytes masterKey) implements AutoCloseable {

    /// Overwrites the key.
    @Override
    public void close() {
        masterKey.close();
    }
}
