package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.secret.SecretBytes;

/// The keys that both sides draw from three Diffie-Hellman exchanges (RFC 9807, 6.4.2).
///
/// @param serverMacKey 64 bytes, owned
/// @param clientMacKey 64 bytes, owned
/// @param sessionKey 64 bytes, owned
record TripleDiffieHellman(SecretBytes serverMacKey, SecretBytes clientMacKey, SecretBytes sessionKey)
        implements AutoCloseable {

    private static final byte[] NOTHING = {};

    /// One of the three exchanges.
    ///
    /// @param own a private key, stays the caller's
    /// @param theirs a public key
    record Exchange(SecretBytes own, Element theirs) {}

    /// @param preambleHash 64 bytes
    /// @return the caller's to close
    /// @throws dev.scabbard.core.protocol.ProtocolProblem.UnsafeElement when an exchange gives the identity
    static TripleDiffieHellman derive(Exchange first, Exchange second, Exchange third, byte[] preambleHash) {
        try (SecretBytes one = shared(first);
                SecretBytes two = shared(second);
                SecretBytes three = shared(third);
                SecretBytes all = one.apply(a -> two.apply(b ->
                        three.apply(c -> SecretBytes.takeOver(Bytes.concat(a, b, c)))));
                SecretBytes extracted = Sha512.extract(all);
                SecretBytes handshake = deriveSecret(extracted, "HandshakeSecret", preambleHash)) {
            return new TripleDiffieHellman(
                    deriveSecret(handshake, "ServerMAC", NOTHING),
                    deriveSecret(handshake, "ClientMAC", NOTHING),
                    deriveSecret(extracted, "SessionKey", preambleHash));
        }
    }

    private static SecretBytes shared(Exchange exchange) {
        return Oprf.GROUP.sharedSecret(exchange.own(), exchange.theirs());
    }

    /// Derive-Secret (RFC 9807, 6.4.2).
    private static SecretBytes deriveSecret(SecretBytes secret, String label, byte[] transcript) {
        byte[] name = Bytes.ascii("OPAQUE-" + label);
        byte[] info = Bytes.concat(
                Bytes.two(Sha512.LENGTH),
                new byte[] {(byte) name.length},
                name,
                new byte[] {(byte) transcript.length},
                transcript);
        return Sha512.expand(secret, info, Sha512.LENGTH);
    }

    /// The server's MAC, 64 bytes.
    byte[] serverMac(byte[] preambleHash) {
        return Sha512.mac(serverMacKey, preambleHash);
    }

    /// The client's MAC, 64 bytes.
    ///
    /// @param hashWithServerMac of the preamble and the server's MAC
    byte[] clientMac(byte[] hashWithServerMac) {
        return Sha512.mac(clientMacKey, hashWithServerMac);
    }

    /// Wipes the keys.
    @Override
    public void close() {
        serverMacKey.close();
        clientMacKey.close();
        sessionKey.close();
    }
}
