package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.login.Credential;
import dev.scabbard.core.secret.SecretBytes;

/// An account that has just been made. Whoever holds one closes it.
///
/// @param credential opens it
/// @param vaultKey 32 bytes; what the recovery key shows
public record MadeAccount(Credential credential, SecretBytes vaultKey) implements AutoCloseable {

    /// Overwrites both.
    @Override
    public void close() {
        credential.close();
        vaultKey.close();
    }
}
