package dev.scabbard.core.vault;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.kept.DerivedKey;

/// Seals what has to outlast a lock in memory, such as a text that was not saved yet: an ExEF, version 2, under a key
/// of its own, which is derived from the vault key. Whoever opens the vault again can open it.
final class Sealing {

    private static final String PURPOSE = "Scabbard draft, format 1";
    private static final Exef EXEF = new ExefV2();

    private Sealing() {}

    /// @param vaultKey stays the caller's
    /// @param content stays the caller's
    static byte[] seal(SecretBytes vaultKey, SecretBytes content) {
        try (SecretBytes key = key(vaultKey)) {
            return EXEF.seal(key, content);
        }
    }

    /// @param vaultKey stays the caller's
    /// @return the caller's to close
    static SecretBytes open(SecretBytes vaultKey, byte[] sealed) {
        try (SecretBytes key = key(vaultKey)) {
            return EXEF.openSecret(key, sealed);
        }
    }

    private static SecretBytes key(SecretBytes vaultKey) {
        return DerivedKey.of(vaultKey, PURPOSE);
    }
}
