package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.secret.SecretBytes;

/// The secrets of a server, the same for all its users and for ever: the seed that each user's OPRF key is derived
/// from, and the server's private key (RFC 9807, 2.2). Without them no record of a user is worth anything.
public final class OpaqueServerKeys implements AutoCloseable {

    /// The length of the stored form in bytes: seed 64, private key 32.
    public static final int LENGTH = 96;

    private static final int OPRF_SEED_LENGTH = 64;
    private static final byte[] OPRF_KEY = Bytes.ascii("OprfKey");
    private static final byte[] OPRF_KEY_PAIR = Bytes.ascii("OPAQUE-DeriveKeyPair");
    private static final byte[] FAKE_CLIENT_KEY = Bytes.ascii("FakeClientKey");
    private static final byte[] FAKE_MASKING_KEY = Bytes.ascii("FakeMaskingKey");

    private final SecretBytes oprfSeed;
    private final KeyPair keyPair;

    private OpaqueServerKeys(SecretBytes oprfSeed, KeyPair keyPair) {
        this.oprfSeed = oprfSeed;
        this.keyPair = keyPair;
    }

    /// Makes the keys of a new server, the caller's to close.
    public static OpaqueServerKeys generate() {
        SecretBytes privateKey = Oprf.GROUP.randomScalar();
        return new OpaqueServerKeys(
                SecretBytes.random(OPRF_SEED_LENGTH), new KeyPair(privateKey, Oprf.GROUP.multiplyBase(privateKey)));
    }

    /// Reads keys that were [stored][#stored].
    ///
    /// @param stored 96 bytes, stays the caller's
    /// @return the caller's to close
    /// @throws ProtocolProblem.MalformedReply when it is no seed and private key
    public static OpaqueServerKeys of(SecretBytes stored) {
        if (stored.length() != LENGTH) {
            throw new ProtocolProblem.MalformedReply();
        }
        SecretBytes privateKey = part(stored, OPRF_SEED_LENGTH, LENGTH - OPRF_SEED_LENGTH);
        if (!Oprf.GROUP.isScalar(privateKey)) {
            privateKey.close();
            throw new ProtocolProblem.MalformedReply();
        }
        return new OpaqueServerKeys(
                part(stored, 0, OPRF_SEED_LENGTH), new KeyPair(privateKey, Oprf.GROUP.multiplyBase(privateKey)));
    }

    private static SecretBytes part(SecretBytes whole, int from, int length) {
        return whole.apply(bytes -> SecretBytes.takeOver(Bytes.slice(bytes, from, length)));
    }

    /// What is to be kept: 96 bytes, the caller's to close.
    public SecretBytes stored() {
        return oprfSeed.apply(
                seed -> keyPair.privateKey().apply(key -> SecretBytes.takeOver(Bytes.concat(seed, key))));
    }

    Element publicKey() {
        return keyPair.publicKey();
    }

    /// The server's private key; stays here.
    SecretBytes privateKey() {
        return keyPair.privateKey();
    }

    /// Evaluates a blinded password under the user's own OPRF key (RFC 9807, 5.2.2 and 6.3.2.2).
    ///
    /// @param identifier the credential identifier
    Element evaluate(byte[] identifier, Element blinded) {
        try (SecretBytes seed =
                        Sha512.expand(oprfSeed, Bytes.concat(identifier, OPRF_KEY), Opaque.SEED_LENGTH);
                KeyPair key = Oprf.deriveKeyPair(seed, OPRF_KEY_PAIR)) {
            return Oprf.evaluate(key.privateKey(), blinded);
        }
    }

    /// The record of a user who does not exist, the same whenever their name is asked for, so that nobody can tell
    /// (RFC 9807, 6.3.2.2). It is drawn from the seed under names of its own, which no OPRF key is drawn under.
    ///
    /// @param identifier the credential identifier
    RegistrationRecord fakeRecord(byte[] identifier) {
        try (SecretBytes seed =
                        Sha512.expand(oprfSeed, Bytes.concat(identifier, FAKE_CLIENT_KEY), Opaque.SEED_LENGTH);
                KeyPair client = KeyPair.derive(seed);
                SecretBytes maskingKey =
                        Sha512.expand(oprfSeed, Bytes.concat(identifier, FAKE_MASKING_KEY), Sha512.LENGTH)) {
            Envelope nothing = Envelope.parse(new byte[Envelope.LENGTH]);
            return new RegistrationRecord(client.publicKey(), maskingKey.apply(byte[]::clone), nothing);
        }
    }

    /// Wipes the secrets.
    @Override
    public void close() {
        oprfSeed.close();
        keyPair.close();
    }
}
