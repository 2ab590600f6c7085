package dev.scabbard.core.protocol.keys;

import dev.scabbard.core.secret.EphemeralKey;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The part of a key derivation that costs an attacker time (Excalibur, C 2.3).
///
/// PBKDF2 is a loop of ours over the JDK's HMAC, the fastest of the four ways that were measured (`docs/adr/0002`;
/// `-Pbench` measures again). One derivation, and two at the same time as at every login, in milliseconds on a
/// processor with SHA instructions: this loop 157 and 276, the JDK's `SecretKeyFactory` 175 and 277, Bouncy Castle's
/// generator 430 and 895, a loop over Bouncy Castle's HMAC 415 and 803. The loop also takes the password as bytes in a
/// key that is wiped, where the factory wants characters.
///
/// Argon2d is Bouncy Castle's, which overwrites its memory when it is done; the JDK has none.
final class SlowHash {

    /// The rounds of PBKDF2.
    static final int ITERATIONS = 650_000;

    private static final int ARGON2_MEMORY_KIB = 32_768;
    private static final int ARGON2_PASSES = 3;
    private static final int ARGON2_LANES = 2;

    private static final String HMAC = "HmacSHA256";
    private static final byte[] FIRST_BLOCK = {0, 0, 0, 1};

    private SlowHash() {}

    /// @return 32 bytes, the caller's to wipe
    static byte[] derive(SecretBytes password, byte[] salt, KeyAlgorithm algorithm) {
        return switch (algorithm) {
            case PBKDF2 -> pbkdf2(password, salt);
            case ARGON2D -> argon2d(password, salt);
        };
    }

    /// PBKDF2 (RFC 8018, 5.2) for one block, which is all that 32 bytes need.
    private static byte[] pbkdf2(SecretBytes password, byte[] salt) {
        try (EphemeralKey key = password.asKey(HMAC)) {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(salt);
            byte[] round = mac.doFinal(FIRST_BLOCK);
            byte[] sum = round.clone();
            for (int i = 1; i < ITERATIONS; i++) {
                mac.update(round);
                mac.doFinal(round, 0);
                KeyDerivation.xorInto(sum, round);
            }
            Wipe.bytes(round);
            return sum;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    /// Argon2d (RFC 9106).
    private static byte[] argon2d(SecretBytes password, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_d)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(ARGON2_MEMORY_KIB)
                .withIterations(ARGON2_PASSES)
                .withParallelism(ARGON2_LANES)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[KeyDerivation.KEY_LENGTH];
        password.use(bytes -> argon2.generateBytes(bytes, hash));
        return hash;
    }
}
