package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.secret.SecretBytes;

/// A private key and its public key.
///
/// @param privateKey a scalar, owned by the pair
/// @param publicKey the generator times the scalar
record KeyPair(SecretBytes privateKey, Element publicKey) implements AutoCloseable {

    private static final byte[] INFO = Bytes.ascii("OPAQUE-DeriveDiffieHellmanKeyPair");

    /// DeriveDiffieHellmanKeyPair (RFC 9807, 6.4.1).
    ///
    /// @param seed 32 bytes, stays the caller's
    /// @return the caller's to close
    static KeyPair derive(SecretBytes seed) {
        return Oprf.deriveKeyPair(seed, INFO);
    }

    /// Wipes the private key.
    @Override
    public void close() {
        privateKey.close();
    }
}
