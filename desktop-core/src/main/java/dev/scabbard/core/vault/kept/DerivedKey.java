package dev.scabbard.core.vault.kept;

import dev.scabbard.core.secret.EphemeralKey;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

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
        byte[] info = purpose.getBytes(StandardCharsets.US_ASCII);
        try (EphemeralKey material = vaultKey.asKey("Generic")) {
            return SecretBytes.takeOver(KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(material).thenExpand(info, LENGTH)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF-SHA256", e);
        }
    }
}
