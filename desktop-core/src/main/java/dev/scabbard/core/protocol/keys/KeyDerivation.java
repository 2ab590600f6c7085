package dev.scabbard.core.protocol.keys;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/// The key derivation of Excalibur from 0.2 on: a [slow hash][SlowHash] of the password `XOR
/// HKDF-SHA256({"username":"NAME"}, salt)` (Excalibur, A.2 and C 2.3). With one salt of an account it gives the account
/// unlock key, up to 0.6 with another the SRP key.
final class KeyDerivation {

    /// The length of a derived key in bytes.
    static final int KEY_LENGTH = 32;

    private KeyDerivation() {}

    /// Derives one key. Takes a fifth of a second to a second of one processor.
    ///
    /// @param password the bytes [Passwords#normalise] gives; stays the caller's
    /// @param username as typed, neither trimmed nor normalised
    /// @param salt of any length; what an account may have is checked by [AccountUnlockKey] and [AccountKeys]
    /// @return 32 bytes, the caller's to close
    static SecretBytes derive(SecretBytes password, String username, byte[] salt, KeyAlgorithm algorithm) {
        byte[] key = SlowHash.derive(password, salt, algorithm);
        byte[] fast = fast(username, salt);
        xorInto(key, fast);
        Wipe.bytes(fast);
        return SecretBytes.takeOver(key);
    }

    static void xorInto(byte[] sum, byte[] other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] ^= other[i];
        }
    }

    static byte[] fast(String username, byte[] salt) {
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(SHA256Digest.newInstance());
        hkdf.init(new HKDFParameters(UsernameJson.write(username), salt, new byte[0]));
        byte[] key = new byte[KEY_LENGTH];
        hkdf.generateBytes(key, 0, key.length);
        return key;
    }
}
