package dev.scabbard.core.protocol.srp;

import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.secret.SecretBytes;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

/// The client's side of one SRP exchange (Excalibur, A.3): [#publicValue], [#accept], [#prove], [#verify], in this
/// order. Only [#prove] needs the key.
final class SrpClient implements AutoCloseable {

    private static final int SECRET_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SrpGroup group;
    private final String username;
    private final byte[] salt;
    private final BigInteger secretValue;
    private final BigInteger publicValue;
    private BigInteger serverValue = BigInteger.ZERO;
    private BigInteger scrambler = BigInteger.ZERO;
    private Optional<SecretBytes> masterKey = Optional.empty();
    private byte[] expectedServerProof = {};

    /// @param group the user's group
    /// @param username as typed
    /// @param salt the account's SRP salt, as the server stated it
    SrpClient(SrpGroup group, String username, byte[] salt) {
        this(group, username, salt, new BigInteger(SECRET_BITS, RANDOM));
    }

    SrpClient(SrpGroup group, String username, byte[] salt, BigInteger secretValue) {
        this.group = group;
        this.username = username;
        this.salt = salt.clone();
        this.secretValue = secretValue;
        this.publicValue = group.generator().modPow(secretValue, group.prime());
    }

    /// A, the shortest big-endian bytes.
    byte[] publicValue() {
        return SrpMath.min(publicValue);
    }

    /// Takes the server's B.
    ///
    /// @param serverPublicValue big-endian, with or without leading zeros
    /// @throws LoginProblem.IllegalServerValue when B is 0 modulo N or not below N
    /// @throws LoginProblem.ZeroScrambler when u is 0
    void accept(byte[] serverPublicValue) {
        BigInteger value = SrpMath.number(serverPublicValue);
        if (!SrpMath.isPublicValue(group.prime(), value)) {
            throw new LoginProblem.IllegalServerValue();
        }
        scrambler = SrpMath.requireScrambler(SrpMath.scrambler(group.prime(), publicValue, value));
        serverValue = value;
    }

    /// The proof M1, 32 bytes.
    ///
    /// @param srpKey 32 bytes, stays the caller's
    /// @throws IllegalStateException before [#accept]
    byte[] prove(SecretBytes srpKey) {
        if (serverValue.signum() == 0) {
            throw new IllegalStateException("there is no value of the server yet");
        }
        BigInteger prime = group.prime();
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

    /// Checks the server's proof M2 in constant time and gives the session's master key.
    ///
    /// @return the master key, 32 bytes, the caller's to close
    /// @throws LoginProblem.ServerProofWrong when the server does not know the verifier
    /// @throws IllegalStateException before [#prove]
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
