package dev.scabbard.core.local.storage;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;

/// What the operator of a server hands to new users, and the key behind it, 32 bytes. Whoever read it closes it.
///
/// @param shown as it is handed out: 32 characters, or 24 words
/// @param key the bytes of those characters or words; where users get a public key, the private one
public record EnrolmentKey(SecretChars shown, SecretBytes key) implements AutoCloseable {

    /// Wipes both.
    @Override
    public void close() {
        shown.close();
        key.close();
    }
}
