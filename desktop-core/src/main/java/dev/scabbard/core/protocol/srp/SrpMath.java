package dev.scabbard.core.protocol.srp;

import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.secret.Wipe;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/// The formulas of Excalibur's SRP (A.3): H1 is SHA-1, H3 is SHA3-256, *pad* is to the prime's length, *min* the
/// shortest bytes.
///
/// Secret exponents are `BigInteger`s, which cannot be wiped; they live as long as a handshake.
final class SrpMath {

    private SrpMath() {}

    /// k = H1(N | PAD(g))
    static BigInteger multiplier(BigInteger prime, BigInteger generator) {
        return number(sha1(min(prime), pad(generator, lengthOf(prime))));
    }

    /// u = H1(PAD(A) | PAD(B))
    static BigInteger scrambler(BigInteger prime, BigInteger clientValue, BigInteger serverValue) {
        int length = lengthOf(prime);
        return number(sha1(pad(clientValue, length), pad(serverValue, length)));
    }

    /// u, unless it is 0.
    ///
    /// @throws LoginProblem.ZeroScrambler when it is 0
    static BigInteger requireScrambler(BigInteger scrambler) {
        if (scrambler.signum() == 0) {
            throw new LoginProblem.ZeroScrambler();
        }
        return scrambler;
    }

    /// Whether a public value can be used: above 0, below N.
    static boolean isPublicValue(BigInteger prime, BigInteger value) {
        return value.signum() > 0 && value.compareTo(prime) < 0;
    }

    /// K = H3(PAD(S)), the master key
    static byte[] masterKey(BigInteger prime, BigInteger premaster) {
        byte[] padded = pad(premaster, lengthOf(prime));
        try {
            return sha3(padded);
        } finally {
            Wipe.bytes(padded);
        }
    }

    /// M1 = H3( min(H3(min N) XOR H3(min g)) | H3(utf8 username) | salt | min A | min B | K )
    static byte[] clientProof(
            BigInteger prime,
            BigInteger generator,
            String username,
            byte[] salt,
            BigInteger clientValue,
            BigInteger serverValue,
            byte[] masterKey) {
        byte[] xor = min(number(sha3(min(prime))).xor(number(sha3(min(generator)))));
        byte[] name = sha3(username.getBytes(StandardCharsets.UTF_8));
        return sha3(xor, name, salt, min(clientValue), min(serverValue), masterKey);
    }

    /// M2 = H3( min A | M1 | K )
    static byte[] serverProof(BigInteger clientValue, byte[] clientProof, byte[] masterKey) {
        return sha3(min(clientValue), clientProof, masterKey);
    }

    /// A number from its big-endian bytes, never negative.
    static BigInteger number(byte[] bytes) {
        return new BigInteger(1, bytes);
    }

    /// The shortest big-endian bytes; zero is one 00 byte.
    static byte[] min(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes.length > 1 && bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    /// Big-endian bytes with zeros in front.
    static byte[] pad(BigInteger number, int length) {
        byte[] bytes = min(number);
        byte[] padded = new byte[length];
        System.arraycopy(bytes, 0, padded, length - bytes.length, bytes.length);
        return padded;
    }

    private static int lengthOf(BigInteger prime) {
        return (prime.bitLength() + 7) / 8;
    }

    private static byte[] sha1(byte[]... parts) {
        return digest("SHA-1", parts);
    }

    private static byte[] sha3(byte[]... parts) {
        return digest("SHA3-256", parts);
    }

    private static byte[] digest(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            byte[] sum = digest.digest();
            digest.reset(); // the JDK keeps the input's end and, of SHA-3, the sum itself, which may be the master key
            return sum;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
