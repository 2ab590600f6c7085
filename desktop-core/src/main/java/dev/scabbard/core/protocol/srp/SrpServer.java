package dev.scabbard.core.protocol.srp;

import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.secret.SecretBytes;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

/// The server's side of one SRP exchange (Excalibur, A.3): [#publicValue], [#accept], [#prove], in this order.
public final class SrpServer implements AutoCloseable {

    private static final int SECRET_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// What becomes of the client's public value.
    public enum Acceptance {
        /// The exchange goes on.
        ACCEPTED,
        /// A is 0 modulo N, or not below N; another one may be tried.
        ILLEGAL_VALUE,
        /// u is 0; the exchange is over.
        ZERO_SCRAMBLER
    }

    private final SrpGroup group;
    private final String username;
    private final byte[] salt;
    private final BigInteger verifier;
    private final BigInteger secretValue;
    private final BigInteger publicValue;
    private BigInteger clientValue = BigInteger.ZERO;
    private Optional<SecretBytes> masterKey = Optional.empty();

    /// @param group the user's group
    /// @param username as the client named it
    /// @param salt the account's SRP salt
    /// @param verifier v, big-endian
    public SrpServer(SrpGroup group, String username, byte[] salt, byte[] verifier) {
        this(group, username, salt, verifier, new BigInteger(SECRET_BITS, RANDOM));
    }

    SrpServer(SrpGroup group, String username, byte[] salt, byte[] verifier, BigInteger secretValue) {
        BigInteger prime = group.prime();
        this.group = group;
        this.username = username;
        this.salt = salt.clone();
        this.verifier = SrpMath.number(verifier);
        this.secretValue = secretValue;
        this.publicValue = SrpMath.multiplier(prime, group.generator())
                .multiply(this.verifier)
                .add(group.generator().modPow(secretValue, prime))
                .mod(prime);
    }

    /// The verifier v = g^x of an SRP key, the shortest big-endian bytes.
    ///
    /// @param srpKey 32 bytes, stays the caller's
    public static byte[] verifier(SrpGroup group, SecretBytes srpKey) {
        BigInteger x = srpKey.apply(SrpMath::number);
        return SrpMath.min(group.generator().modPow(x, group.prime()));
    }

    /// B, the shortest big-endian bytes.
    public byte[] publicValue() {
        return SrpMath.min(publicValue);
    }

    /// Takes the client's A.
    ///
    /// @param clientPublicValue big-endian, with or without leading zeros
    public Acceptance accept(byte[] clientPublicValue) {
        BigInteger prime = group.prime();
        clientValue = SrpMath.number(clientPublicValue);
        if (!SrpMath.isPublicValue(prime, clientValue)) {
            return Acceptance.ILLEGAL_VALUE;
        }
        BigInteger scrambler = SrpMath.scrambler(prime, clientValue, publicValue);
        if (scrambler.signum() == 0) {
            return Acceptance.ZERO_SCRAMBLER;
        }
        BigInteger premaster = clientValue.multiply(verifier.modPow(scrambler, prime)).modPow(secretValue, prime);
        close();
        masterKey = Optional.of(SecretBytes.takeOver(SrpMath.masterKey(prime, premaster)));
        return Acceptance.ACCEPTED;
    }

    /// Checks the client's proof M1 in constant time.
    ///
    /// @return the server's proof M2, 32 bytes, or empty when the client does not know the password
    /// @throws IllegalStateException before a value was accepted
    public Optional<byte[]> prove(byte[] clientProof) {
        return requireKey().apply(key -> {
            byte[] expected = SrpMath.clientProof(
                    group.prime(), group.generator(), username, salt, clientValue, publicValue, key);
            return MessageDigest.isEqual(expected, clientProof)
                    ? Optional.of(SrpMath.serverProof(clientValue, clientProof, key))
                    : Optional.empty();
        });
    }

    /// The session's master key, 32 bytes, the caller's to close. To be used only after [#prove] gave a proof.
    ///
    /// @throws IllegalStateException before a value was accepted
    public SecretBytes masterKey() {
        return requireKey().copy();
    }

    private SecretBytes requireKey() {
        return masterKey.orElseThrow(() -> new IllegalStateException("there is no master key yet"));
    }

    /// Forgets the master key; a copy given out stays.
    @Override
    public void close() {
        masterKey.ifPresent(SecretBytes::close);
        masterKey = Optional.empty();
    }
}
