package dev.scabbard.core.protocol;

import dev.scabbard.core.secret.SecretBytes;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

/// The client's side of one SRP exchange (Excalibur, A.3): [#publicValue], [#accept], [#verify], in this order.
final class SrpClient implements AutoCloseable {

    private static final int SECRET_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SrpGroup group;
    private final String username;
    private final byte[] salt;
    private final SecretBytes srpKey;
    private final BigInteger secretValue;
    private final BigInteger publicValue;
    private Optional<SecretBytes> masterKey = Optional.empty();
    private byte[] expectedServerProof = {};

    /// @param group the user's group
    /// @param username as typed
    /// @param salt the account's SRP salt, as the server stated it
    /// @param srpKey 32 bytes, stays the caller's and must be open until [#accept] has returned
    SrpClient(SrpGroup group, String username, byte[] salt, SecretBytes srpKey) {
        this(group, username, salt, srpKey, new BigInteger(SECRET_BITS, RANDOM));
    }

    SrpClient(SrpGroup group, String username, byte[] salt, SecretBytes srpKey, BigInteger secretValue) {
        this.group = group;
        this.username = username;
        this.salt = salt.clone();
        this.srpKey = srpKey;
        this.secretValue = secretValue;
        this.publicValue = group.generator().modPow(secretValue, group.prime());
    }

    /// A, the shortest big-endian bytes.
    byte[] publicValue() {
        return SrpMath.min(publicValue);
    }

    /// Takes the server's B and gives the proof M1, 32 bytes.
    ///
    /// @param serverPublicValue big-endian, with or without leading zeros
    /// @throws LoginProblem.IllegalServerValue when B is 0 modulo N or not below N
    /// @throws LoginProblem.ZeroScrambler when u is 0
    byte[] accept(byte[] serverPublicValue) {
        BigInteger prime = group.prime();
        BigInteger serverValue = checkedServerValue(serverPublicValue);
        BigInteger scrambler = SrpMath.requireScrambler(SrpMath.scrambler(prime, publicValue, serverValue));
        BigInteger multiplier = SrpMath.multiplier(prime, group.generator());
        BigInteger x = srpKey.apply(SrpMath::number);
        BigInteger base = serverValue
                .subtract(multiplier.multiply(group.generator().modPow(x, prime)))
                .mod(prime);
        BigInteger premaster = base.modPow(secretValue.add(scrambler.multiply(x)), prime);
        close();
        SecretBytes key = SecretBytes.takeOver(SrpMath.masterKey(prime, premaster));
        masterKey = Optional.of(key);
        return key.apply(bytes -> {
            byte[] proof = SrpMath.clientProof(
                    prime, group.generator(), username, salt, publicValue, serverValue, bytes);
            expectedServerProof = SrpMath.serverProof(publicValue, proof, bytes);
            return proof;
        });
    }

    /// Checks that B can be used, without anything else: nothing derived from a bad one may be sent.
    ///
    /// @throws LoginProblem.IllegalServerValue when B is 0 modulo N or not below N
    BigInteger checkedServerValue(byte[] serverPublicValue) {
        BigInteger serverValue = SrpMath.number(serverPublicValue);
        if (!SrpMath.isPublicValue(group.prime(), serverValue)) {
            throw new LoginProblem.IllegalServerValue();
        }
        return serverValue;
    }

    /// Checks the server's proof M2 in constant time and gives the session's master key.
    ///
    /// @return the master key, 32 bytes, the caller's to close
    /// @throws LoginProblem.ServerProofWrong when the server does not know the verifier
    /// @throws IllegalStateException before [#accept]
    SecretBytes verify(byte[] serverProof) {
        SecretBytes key = masterKey.orElseThrow(() -> new IllegalStateException("there is no master key yet"));
        if (!MessageDigest.isEqual(expectedServerProof, serverProof)) {
            throw new LoginProblem.ServerProofWrong();
        }
        return key.copy();
    }

    /// Forgets the master key; a copy given out by [#verify] stays.
    @Override
    public void close() {
        masterKey.ifPresent(SecretBytes::close);
        masterKey = Optional.empty();
    }
}
