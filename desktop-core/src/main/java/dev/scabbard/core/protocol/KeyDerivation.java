package dev.scabbard.core.protocol;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/// The key derivation of Excalibur 0.2: `PBKDF2-HMAC-SHA256(password, salt, 650 000) XOR HKDF-SHA256({"username":"NAME"}, salt)`
/// (Excalibur, A.2). With one salt of an account it gives the account unlock key, with the other the SRP key.
public final class KeyDerivation {

    /// The length of a derived key in bytes.
    public static final int KEY_LENGTH = 32;

    /// The rounds of PBKDF2.
    public static final int ITERATIONS = 650_000;

    private KeyDerivation() {}

    /// Derives one key. Takes about a second of one processor.
    ///
    /// @param password the bytes [Passwords#normalise] gives; stays the caller's
    /// @param username as typed, neither trimmed nor normalised
    /// @param salt of any length; what an account may have is checked by [AccountKeys]
    /// @return 32 bytes, the caller's to close
    public static SecretBytes derive(SecretBytes password, String username, byte[] salt) {
        byte[] key = password.apply(bytes -> slow(bytes, salt));
        byte[] fast = fast(username, salt);
        for (int i = 0; i < key.length; i++) {
            key[i] ^= fast[i];
        }
        return SecretBytes.takeOver(key);
    }

    static byte[] slow(byte[] password, byte[] salt) {
        PKCS5S2ParametersGenerator pbkdf2 = new PKCS5S2ParametersGenerator(SHA256Digest.newInstance());
        pbkdf2.init(password, salt, ITERATIONS);
        KeyParameter derived = (KeyParameter) pbkdf2.generateDerivedMacParameters(KEY_LENGTH * 8);
        byte[] key = derived.getKey().clone();
        Wipe.bytes(derived.getKey());
        return key;
    }

    static byte[] fast(String username, byte[] salt) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(SHA256Digest.newInstance());
        hkdf.init(new HKDFParameters(UsernameJson.write(username), salt, new byte[0]));
        byte[] key = new byte[KEY_LENGTH];
        hkdf.generateBytes(key, 0, key.length);
        return key;
    }
}
