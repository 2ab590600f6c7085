package dev.scabbard.core.protocol.group;

import cafe.cryptography.curve25519.CompressedRistretto;
import cafe.cryptography.curve25519.Constants;
import cafe.cryptography.curve25519.InvalidEncodingException;
import cafe.cryptography.curve25519.RistrettoElement;
import cafe.cryptography.curve25519.Scalar;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.secret.SecretBytes;
import java.math.BigInteger;
import java.util.function.Function;

/// ristretto255 (RFC 9496) over curve25519-elisabeth, which decodes, maps, multiplies and encodes in constant time, but
/// accepts the identity, shares arrays with its callers, and cannot invert. All of that is dealt with here.
final class Ristretto255 implements Group {

    /// The order of the group less two: a public number, so that raising to it tells nothing.
    private static final BigInteger ORDER_LESS_TWO = BigInteger.TWO
            .pow(252)
            .add(new BigInteger("27742317777372353535851937790883648493"))
            .subtract(BigInteger.TWO);

    @Override
    public Element decode(byte[] encoding) {
        if (encoding.length != ELEMENT_LENGTH) {
            throw new ProtocolProblem.MalformedReply();
        }
        byte[] copy = encoding.clone();
        try {
            new CompressedRistretto(copy).decompress();
        } catch (InvalidEncodingException _) {
            throw new ProtocolProblem.MalformedReply();
        }
        return Element.of(copy);
    }

    @Override
    public Element multiply(SecretBytes scalar, Element element) {
        return Element.of(product(scalar, element));
    }

    @Override
    public SecretBytes sharedSecret(SecretBytes scalar, Element element) {
        byte[] product = product(scalar, element);
        Element.requireSafe(product);
        return SecretBytes.takeOver(product);
    }

    private static byte[] product(SecretBytes scalar, Element element) {
        return with(scalar, number -> encode(decompress(element).multiply(number)));
    }

    @Override
    public Element multiplyBase(SecretBytes scalar) {
        return with(scalar, number -> Element.of(encode(Constants.RISTRETTO_GENERATOR_TABLE.multiply(number))));
    }

    @Override
    public Element fromUniform(byte[] uniform) {
        requireWide(uniform);
        return Element.of(encode(RistrettoElement.fromUniformBytes(uniform)));
    }

    @Override
    public SecretBytes scalarFromWide(byte[] wide) {
        requireWide(wide);
        return write(Scalar.fromBytesModOrderWide(wide));
    }

    @Override
    public boolean isScalar(SecretBytes scalar) {
        if (scalar.length() != SCALAR_LENGTH) {
            return false;
        }
        try {
            return with(scalar, number -> number.ctEquals(Scalar.ZERO) == 0);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// The scalar to the power of the order less two (Fermat).
    @Override
    public SecretBytes invert(SecretBytes scalar) {
        return with(scalar, base -> {
            Scalar power = Scalar.ONE;
            for (int bit = ORDER_LESS_TWO.bitLength() - 1; bit >= 0; bit--) {
                power = power.multiply(power);
                if (ORDER_LESS_TWO.testBit(bit)) {
                    power = power.multiply(base);
                }
            }
            return write(power);
        });
    }

    private static RistrettoElement decompress(Element element) {
        try {
            return new CompressedRistretto(element.bytes()).decompress();
        } catch (InvalidEncodingException e) {
            throw new IllegalStateException("an element is made of a canonical encoding only", e);
        }
    }

    /// The only copy: the library gives out its own array, and what holds it is dropped here.
    private static byte[] encode(RistrettoElement element) {
        return element.compress().toByteArray();
    }

    /// Lends a scalar. The library copies it into an array of its own, which nobody can overwrite.
    ///
    /// @throws IllegalArgumentException when it is not below the order
    private static <R> R with(SecretBytes scalar, Function<Scalar, R> user) {
        return scalar.apply(bytes -> user.apply(Scalar.fromCanonicalBytes(bytes)));
    }

    private static SecretBytes write(Scalar scalar) {
        return SecretBytes.takeOver(scalar.toByteArray());
    }

    private static void requireWide(byte[] wide) {
        if (wide.length != WIDE_LENGTH) {
            throw new IllegalArgumentException("64 bytes are needed");
        }
    }
}
