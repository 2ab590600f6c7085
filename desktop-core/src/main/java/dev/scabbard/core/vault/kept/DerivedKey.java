package dev.scabbard.core.vault.kept;

import dev.scabbard.core.secret.Hkdf;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;

/// Keys for what is sealed beside the vault, one for each purpose: HKDF-SHA256 (RFC 5869) of the vault key without a
/// salt, with an info that names the purpose and that no other key of Scabbard or Excalibur has.
public final class DerivedKey {

    /// The length of a key in bytes.
    public static final int LENGTH = 32;

    private DerivedKey() {}

    /// The key for a purpose.
    ///
    /// @param vaultKey stays the caller's
    /// @param purpose ASCII, such as `Scabbard journal, format 1`
    /// @return [#LENGTH] bytes, the caller's to close
    public static SecretBytes of(SecretBytes vaultKey, String purpose) {
        return Hkdf.SHA_256.derive(vaultKey, purpose.getBytes(StandardCharsets.US_ASCII), LENGTH);
    }
}
