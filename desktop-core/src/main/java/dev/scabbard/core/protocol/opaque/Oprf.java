package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.protocol.group.Group;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;

/// The oblivious pseudorandom function ristretto255-SHA512 in base mode (RFC 9497): the client learns what the function
/// makes of its input under the server's key, neither learns what the other put in.
final class Oprf {

    /// The group that everything here is computed in.
    static final Group GROUP = Group.ristretto255();

    private static final byte[] CONTEXT =
            Bytes.concat(Bytes.ascii("OPRFV1-"), new byte[] {0}, Bytes.ascii("-ristretto255-SHA512"));
    private static final byte[] HASH_TO_GROUP = Bytes.concat(Bytes.ascii("HashToGroup-"), CONTEXT);
    private static final byte[] DERIVE_KEY_PAIR = Bytes.concat(Bytes.ascii("DeriveKeyPair"), CONTEXT);
    private static final byte[] FINALIZE = Bytes.ascii("Finalize");

    private Oprf() {}

    /// Blind (RFC 9497, 3.3.1).
    ///
    /// @param input at most 65,535 bytes, stays the caller's
    /// @param blind a scalar other than zero, stays the caller's
    /// @return what the server is asked
    static Element blind(SecretBytes input, SecretBytes blind) {
        return GROUP.multiply(blind, hashToGroup(input));
    }

    static Element hashToGroup(SecretBytes input) {
        byte[] uniform = input.apply(bytes -> ExpandMessage.expand(bytes, HASH_TO_GROUP));
        try {
            return GROUP.fromUniform(uniform);
        } finally {
            Wipe.bytes(uniform);
        }
    }

    /// Finalize (RFC 9497, 3.3.1).
    ///
    /// @param input as it was blinded, stays the caller's
    /// @param blind as it was blinded with, stays the caller's
    /// @param evaluated what the server answered
    /// @return 64 bytes, the caller's to close
    static SecretBytes finish(SecretBytes input, SecretBytes blind, Element evaluated) {
        try (SecretBytes inverse = GROUP.invert(blind);
                SecretBytes unblinded = GROUP.sharedSecret(inverse, evaluated)) {
            return input.apply(text -> unblinded.apply(element -> {
                byte[] prefix = Bytes.two(text.length);
                return SecretBytes.takeOver(Sha512.hash(prefix, text, Bytes.two(element.length), element, FINALIZE));
            }));
        }
    }

    /// BlindEvaluate (RFC 9497, 3.3.1).
    ///
    /// @param key the server's scalar, stays the caller's
    static Element evaluate(SecretBytes key, Element blinded) {
        return GROUP.multiply(key, blinded);
    }

    /// DeriveKeyPair (RFC 9497, 3.2.1).
    ///
    /// @param seed 32 bytes, stays the caller's
    /// @return the caller's to close
    static KeyPair deriveKeyPair(SecretBytes seed, byte[] info) {
        byte[] suffix = Bytes.concat(Bytes.prefixed(info), new byte[1]);
        for (int counter = 0; counter < 256; counter++) {
            suffix[suffix.length - 1] = (byte) counter;
            SecretBytes scalar = seed.apply(bytes -> scalarOf(bytes, suffix));
            if (GROUP.isScalar(scalar)) {
                return new KeyPair(scalar, GROUP.multiplyBase(scalar));
            }
            scalar.close();
        }
        throw new ProtocolProblem.UnsafeElement();
    }

    private static SecretBytes scalarOf(byte[] seed, byte[] suffix) {
        byte[] input = Bytes.concat(seed, suffix);
        byte[] wide = ExpandMessage.expand(input, DERIVE_KEY_PAIR);
        try {
            return GROUP.scalarFromWide(wide);
        } finally {
            Wipe.bytes(input);
            Wipe.bytes(wide);
        }
    }
}
