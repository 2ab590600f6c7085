package dev.scabbard.core.protocol;

import dev.scabbard.core.secret.EphemeralKey;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/// The key derivation of Excalibur 0.2: `PBKDF2-HMAC-SHA256(password, salt, 650 000) XOR
/// HKDF-SHA256({"username":"NAME"}, salt)` (Excalibur, A.2). With one salt of an account it gives the account unlock
/// key, with the other the SRP key.
///
/// PBKDF2 is a loop of ours over the JDK's HMAC, the fastest of the four ways that were measured (`docs/adr/0002`;
/// `-Pbench` measures again). One derivation, and two at the same time as at every login, in milliseconds on a
/// processor with SHA instructions: this loop 157 and 276, the JDK's `SecretKeyFactory` 175 and 277, Bouncy Castle's
/// generator 430 and 895, a loop over Bouncy Castle's HMAC 415 and 803. The loop also takes the password as bytes in a
/// key that is wiped, where the factory wants characters.
final class KeyDerivation {

    /// The length of a derived key in bytes.
    static final int KEY_LENGTH = 32;

    /// The rounds of PBKDF2.
    static final int ITERATIONS = 650_000;

    private static final String HMAC = "HmacSHA256";
    private static final byte[] FIRST_BLOCK = {0, 0, 0, 1};

    private KeyDerivation() {}

    /// Derives one key. Takes a fifth of a second to a second of one processor.
    ///
    /// @param password the bytes [Passwords#normalise] gives; stays the caller's
    /// @param username as typed, neither trimmed nor normalised
    /// @param salt of any length; what an account may have is checked by [AccountKeys]
    /// @return 32 bytes, the caller's to close
    static SecretBytes derive(SecretBytes password, String username, byte[] salt) {
        byte[] key = slow(password, salt);
        xorInto(key, fast(username, salt));
        return SecretBytes.takeOver(key);
    }

    /// PBKDF2 (RFC 8018, 5.2) for one block, which is all that 32 bytes need.
    static byte[] slow(SecretBytes password, byte[] salt) {
        try (EphemeralKey key = password.asKey(HMAC)) {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(salt);
            byte[] round = mac.doFinal(FIRST_BLOCK);
            byte[] sum = round.clone();
            for (int i = 1; i < ITERATIONS; i++) {
                mac.update(round);
                mac.doFinal(round, 0);
                xorInto(sum, round);
            }
            Wipe.bytes(round);
            return sum;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    private static void xorInto(byte[] sum, byte[] other) {
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
