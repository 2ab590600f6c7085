package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.secret.SecretBytes;
import java.security.SecureRandom;

/// The lengths of OPAQUE-3DH, and the few derivations that belong to no part of it alone (RFC 9807).
final class Opaque {

    /// The length of a nonce in bytes (Nn).
    static final int NONCE_LENGTH = 32;

    /// The length of a seed in bytes (Nseed, Nok).
    static final int SEED_LENGTH = 32;

    /// The length of a randomized password in bytes.
    static final int RANDOMIZED_LENGTH = Sha512.LENGTH;

    /// The length of a session's master key in bytes.
    static final int MASTER_KEY_LENGTH = 32;

    private static final byte[] MASTER_KEY = Bytes.ascii("Master Key");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Opaque() {}

    static byte[] nonce() {
        byte[] nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    /// The randomized password. Nothing is stretched: the key-stretching function is the identity (RFC 9807, 5.2.3).
    ///
    /// @param oprfOutput 64 bytes, closed here
    /// @return 64 bytes, the caller's to close
    static SecretBytes randomizedPassword(SecretBytes oprfOutput) {
        try (oprfOutput;
                SecretBytes twice = oprfOutput.apply(output -> SecretBytes.takeOver(Bytes.concat(output, output)))) {
            return Sha512.extract(twice);
        }
    }

    /// The master key of a session (Excalibur, E 4.1).
    ///
    /// @param sessionKey 64 bytes, stays the caller's
    /// @return 32 bytes, the caller's to close
    static SecretBytes masterKey(SecretBytes sessionKey) {
        return Sha512.expand(sessionKey, MASTER_KEY, MASTER_KEY_LENGTH);
    }
}
