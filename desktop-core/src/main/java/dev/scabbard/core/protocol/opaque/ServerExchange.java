package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.opaque.TripleDiffieHellman.Exchange;
import dev.scabbard.core.secret.SecretBytes;
import java.security.MessageDigest;
import java.util.Optional;

/// The server's side of one login (RFC 9807, 6.2), made with the answer to KE1: [#answer] is KE2, [#finish] takes KE3.
final class ServerExchange implements AutoCloseable {

    /// What the server chooses at random for one login.
    ///
    /// @param maskingNonce 32 bytes
    /// @param nonce 32 bytes
    /// @param keyshareSeed 32 bytes, taken over
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Randomness(byte[] maskingNonce, byte[] nonce, SecretBytes keyshareSeed) {

        static Randomness fresh() {
            return new Randomness(Opaque.nonce(), Opaque.nonce(), SecretBytes.random(Opaque.SEED_LENGTH));
        }
    }

    private final byte[] answer;
    private final byte[] expectedMac;
    private final SecretBytes sessionKey;

    private ServerExchange(byte[] answer, byte[] expectedMac, SecretBytes sessionKey) {
        this.answer = answer;
        this.expectedMac = expectedMac;
        this.sessionKey = sessionKey;
    }

    /// Answers KE1.
    ///
    /// @param identifier the credential identifier
    /// @param record the user's, or a fake one
    /// @return the caller's to close
    /// @throws ProtocolProblem.UnsafeElement when an exchange gives the identity
    static ServerExchange answer(
            Parties parties,
            OpaqueServerKeys keys,
            byte[] identifier,
            RegistrationRecord record,
            Ke1 ke1,
            Randomness randomness) {
        try (SecretBytes seed = randomness.keyshareSeed();
                KeyPair keyshare = KeyPair.derive(seed)) {
            Ke2 open = new Ke2(
                    keys.evaluate(identifier, ke1.blinded()),
                    randomness.maskingNonce(),
                    mask(keys, record, randomness.maskingNonce()),
                    randomness.nonce(),
                    keyshare.publicKey(),
                    new byte[Sha512.LENGTH]);
            byte[] preambleHash = parties.preambleHash(ke1, open);
            try (TripleDiffieHellman secrets = TripleDiffieHellman.derive(
                    new Exchange(keyshare.privateKey(), ke1.keyshare()),
                    new Exchange(keys.privateKey(), ke1.keyshare()),
                    new Exchange(keyshare.privateKey(), record.clientPublicKey()),
                    preambleHash)) {
                Ke2 ke2 = open.withMac(secrets.serverMac(preambleHash));
                byte[] expected = secrets.clientMac(parties.preambleHash(ke1, ke2, ke2.mac()));
                return new ServerExchange(
                        ke2.bytes(), expected, secrets.sessionKey().copy());
            }
        }
    }

    private static byte[] mask(OpaqueServerKeys keys, RegistrationRecord record, byte[] nonce) {
        try (SecretBytes key = record.maskingKey()) {
            byte[] credentials =
                    Bytes.concat(keys.publicKey().bytes(), record.envelope().bytes());
            return Masking.apply(key, nonce, credentials);
        }
    }

    /// KE2, 320 bytes.
    byte[] answer() {
        return answer.clone();
    }

    /// Takes KE3, and compares in constant time.
    ///
    /// @return the session key, 64 bytes, the caller's to close, or empty when the client does not know the password
    Optional<SecretBytes> finish(byte[] ke3) {
        return MessageDigest.isEqual(expectedMac, ke3) ? Optional.of(sessionKey.copy()) : Optional.empty();
    }

    /// Wipes the session key; a copy that was given out stays.
    @Override
    public void close() {
        sessionKey.close();
    }
}
