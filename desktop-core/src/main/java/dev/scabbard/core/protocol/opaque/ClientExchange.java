package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.protocol.group.Group;
import dev.scabbard.core.protocol.opaque.TripleDiffieHellman.Exchange;
import dev.scabbard.core.secret.SecretBytes;
import java.security.MessageDigest;
import java.util.Optional;

/// The client's side of one login (RFC 9807, 6.2): [#start], then [#finish].
final class ClientExchange implements AutoCloseable {

    /// What the client chooses at random for one login.
    ///
    /// @param nonce 32 bytes
    /// @param keyshareSeed 32 bytes, taken over
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Randomness(byte[] nonce, SecretBytes keyshareSeed) {

        static Randomness fresh() {
            return new Randomness(Opaque.nonce(), SecretBytes.random(Opaque.SEED_LENGTH));
        }
    }

    /// What a login gives when both sides have proved who they are.
    ///
    /// @param ke3 the client's MAC, 64 bytes, the last message
    /// @param sessionKey 64 bytes, owned
    /// @param randomizedPassword 64 bytes, owned
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Finished(byte[] ke3, SecretBytes sessionKey, SecretBytes randomizedPassword) implements AutoCloseable {

        @Override
        public void close() {
            sessionKey.close();
            randomizedPassword.close();
        }
    }

    private final Parties parties;
    private final Randomizer randomizer;
    private final KeyPair keyshare;
    private final Ke1 ke1;

    /// @param randomizer taken over
    ClientExchange(Parties parties, Randomizer randomizer, Randomness randomness) {
        this.parties = parties;
        this.randomizer = randomizer;
        try (SecretBytes seed = randomness.keyshareSeed()) {
            this.keyshare = KeyPair.derive(seed);
        }
        this.ke1 = new Ke1(randomizer.request(), randomness.nonce(), keyshare.publicKey());
    }

    /// KE1, 96 bytes.
    byte[] start() {
        return ke1.bytes();
    }

    /// Takes KE2.
    ///
    /// @return the caller's to close, or empty when the envelope does not open: the password is wrong, or there is no
    /// such user
    /// @throws LoginProblem.ServerProofWrong when the server does not hold the private key of the envelope
    /// @throws ProtocolProblem.MalformedReply when it is no KE2
    /// @throws ProtocolProblem.UnsafeElement when it holds the identity
    Optional<Finished> finish(byte[] message) {
        Ke2 ke2 = Ke2.parse(message);
        SecretBytes randomized = randomizer.randomizedPassword(ke2.evaluated());
        try {
            Optional<Finished> finished = finish(ke2, randomized);
            if (finished.isEmpty()) {
                randomized.close();
            }
            return finished;
        } catch (ProtocolProblem e) {
            randomized.close();
            throw e;
        }
    }

    /// @param randomized goes into the result
    private Optional<Finished> finish(Ke2 ke2, SecretBytes randomized) {
        byte[] credentials = unmask(ke2, randomized);
        byte[] serverPublic = Bytes.slice(credentials, 0, Group.ELEMENT_LENGTH);
        Envelope envelope = Envelope.parse(Bytes.slice(credentials, Group.ELEMENT_LENGTH, Envelope.LENGTH));
        Optional<KeyPair> opened = envelope.open(randomized, parties, serverPublic);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (KeyPair client = opened.get()) {
            return Optional.of(prove(ke2, client, Oprf.GROUP.decode(serverPublic), randomized));
        }
    }

    private static byte[] unmask(Ke2 ke2, SecretBytes randomized) {
        try (SecretBytes key = Masking.key(randomized)) {
            return Masking.apply(key, ke2.maskingNonce(), ke2.maskedResponse());
        }
    }

    private Finished prove(Ke2 ke2, KeyPair client, Element serverPublic, SecretBytes randomized) {
        byte[] preambleHash = parties.preambleHash(ke1, ke2);
        try (TripleDiffieHellman keys = TripleDiffieHellman.derive(
                new Exchange(keyshare.privateKey(), ke2.keyshare()),
                new Exchange(keyshare.privateKey(), serverPublic),
                new Exchange(client.privateKey(), ke2.keyshare()),
                preambleHash)) {
            if (!MessageDigest.isEqual(keys.serverMac(preambleHash), ke2.mac())) {
                throw new LoginProblem.ServerProofWrong();
            }
            byte[] ke3 = keys.clientMac(parties.preambleHash(ke1, ke2, ke2.mac()));
            return new Finished(ke3, keys.sessionKey().copy(), randomized);
        }
    }

    /// Wipes what the exchange held; a result that was given out stays.
    @Override
    public void close() {
        randomizer.close();
        keyshare.close();
    }
}
