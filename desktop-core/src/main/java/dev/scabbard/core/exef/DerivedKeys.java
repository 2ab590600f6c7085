package dev.scabbard.core.exef;

import dev.scabbard.core.secret.EphemeralKey;
import dev.scabbard.core.secret.SecretBytes;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/// The keys that versions 3 and 4 derive from the key they are given: HKDF-SHA256 (RFC 5869).
final class DerivedKeys {

    private DerivedKeys() {}

    /// One of them.
    ///
    /// @param key stays the caller's
    /// @param salt a nonce or salt that was made for this one ExEF
    /// @param info what it is for
    /// @param length in bytes
    /// @return the caller's to close
    static SecretBytes derive(SecretBytes key, byte[] salt, byte[] info, int length) {
        try (EphemeralKey material = key.asKey("Generic")) {
            return SecretBytes.takeOver(KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(material)
                            .addSalt(salt)
                            .thenExpand(info, length)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF-SHA256", e);
        }
    }
}
