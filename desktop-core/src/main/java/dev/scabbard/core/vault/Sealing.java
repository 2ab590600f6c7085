package dev.scabbard.core.vault;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.secret.EphemeralKey;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// Seals what has to outlast a lock in memory, such as a text that was not saved yet: an ExEF, version 2, under a key
/// of its own, which HKDF-SHA256 (RFC 5869) makes of the vault key. Whoever opens the vault again can open it.
final class Sealing {

    private static final int KEY_LENGTH = 32;
    private static final byte[] INFO = "Scabbard draft, format 1".getBytes(StandardCharsets.US_ASCII);
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
        try (EphemeralKey material = vaultKey.asKey("Generic")) {
            return SecretBytes.takeOver(KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(material).thenExpand(INFO, KEY_LENGTH)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF-SHA256", e);
        }
    }
}
