package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.storage.Account;
import dev.scabbard.core.secret.SecretBytes;

/// A session during one request.
///
/// @param account whose it is
/// @param masterKey a copy of the session's key of its own, 32 bytes; closed with this
record LiveSession(Account account, SecretBytes masterKey) implements AutoCloseable {

    @Override
    public void close() {
        masterKey.close();
    }
}
