package dev.scabbard.core.protocol.group;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.security.SecureRandom;

/// A group of prime order (RFC 9497, 2.1). Scalars are secrets of 32 bytes, little-endian, below the order. Elements
/// are never the identity, whether they were received or computed.
///
/// Implementations hold no state and may be used by any number of threads. They take as long for one scalar as for
/// another as far as Java allows; what they compute with stays in the heap until it is collected.
public interface Group {

    /// The length of an element's encoding in bytes.
    int ELEMENT_LENGTH = 32;

    /// The length of a scalar in bytes.
    int SCALAR_LENGTH = 32;

    /// The length of the uniform bytes that an element or a scalar is made of.
    int WIDE_LENGTH = 64;

    /// ristretto255 (RFC 9496).
    static Group ristretto255() {
        return new Ristretto255();
    }

    /// Reads an element that the other side sent.
    ///
    /// @param encoding copied
    /// @throws ProtocolProblem.MalformedReply when it is no canonical encoding of an element
    /// @throws ProtocolProblem.UnsafeElement when it is the identity
    Element decode(byte[] encoding);

    /// The element times the scalar.
    ///
    /// @param scalar stays the caller's
    /// @throws ProtocolProblem.UnsafeElement when the result is the identity
    Element multiply(SecretBytes scalar, Element element);

    /// As [#multiply], with a result that is a secret: that of a Diffie-Hellman exchange.
    ///
    /// @param scalar stays the caller's
    /// @return the canonical encoding, 32 bytes, the caller's to close
    /// @throws ProtocolProblem.UnsafeElement when the result is the identity
    SecretBytes sharedSecret(SecretBytes scalar, Element element);

    /// The generator times the scalar, such as the public key of a private key.
    ///
    /// @param scalar stays the caller's
    /// @throws ProtocolProblem.UnsafeElement when the scalar is zero
    Element multiplyBase(SecretBytes scalar);

    /// The element that a hash leads to (RFC 9496, 4.3.4).
    ///
    /// @param uniform 64 bytes, stays the caller's
    /// @throws ProtocolProblem.UnsafeElement when it is the identity
    Element fromUniform(byte[] uniform);

    /// The scalar that is this number modulo the order. Zero is possible, though nobody will ever see it by chance.
    ///
    /// @param wide 64 bytes, little-endian, stays the caller's
    /// @return the caller's to close
    SecretBytes scalarFromWide(byte[] wide);

    /// Whether these are a scalar other than zero: 32 bytes, little-endian, below the order.
    ///
    /// @param scalar stays the caller's
    boolean isScalar(SecretBytes scalar);

    /// The scalar with which the given one makes one.
    ///
    /// @param scalar other than zero, stays the caller's
    /// @return the caller's to close
    SecretBytes invert(SecretBytes scalar);

    /// A scalar chosen at random, each with the same probability, never zero.
    ///
    /// @return the caller's to close
    default SecretBytes randomScalar() {
        SecureRandom random = new SecureRandom();
        byte[] wide = new byte[WIDE_LENGTH];
        try {
            while (true) {
                random.nextBytes(wide);
                SecretBytes scalar = scalarFromWide(wide);
                if (isScalar(scalar)) {
                    return scalar;
                }
                scalar.close();
            }
        } finally {
            Wipe.bytes(wide);
        }
    }
}
