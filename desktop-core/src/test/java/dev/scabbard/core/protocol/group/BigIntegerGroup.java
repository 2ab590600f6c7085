package dev.scabbard.core.protocol.group;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.secret.SecretBytes;
import java.math.BigInteger;
import java.util.Arrays;

/// ristretto255 once more, straight from RFC 9496 over `BigInteger`: slow and not in constant time, and with nothing in
/// common with the group in use but the document. For tests alone.
public final class BigIntegerGroup implements Group {

    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger D =
            BigInteger.valueOf(-121665).multiply(inverse(BigInteger.valueOf(121666))).mod(P);
    private static final BigInteger SQRT_M1 =
            BigInteger.TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);
    private static final BigInteger ONE_MINUS_D_SQUARED =
            BigInteger.ONE.subtract(D.multiply(D)).mod(P);
    private static final BigInteger D_MINUS_ONE_SQUARED =
            D.subtract(BigInteger.ONE).pow(2).mod(P);
    /// The root of a·d − 1, a = −1, that the document chose.
    private static final BigInteger SQRT_AD_MINUS_ONE =
            new BigInteger("25063068953384623474111414158702152701244531502492656460079210482610430750235");
    private static final BigInteger INVSQRT_A_MINUS_D =
            squareRoot(BigInteger.ONE, BigInteger.ONE.negate().subtract(D).mod(P)).root();

    private static final Point IDENTITY =
            new Point(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE, BigInteger.ZERO);
    private static final Point GENERATOR = read(new byte[] {
        (byte) 0xe2, (byte) 0xf2, (byte) 0xae, 0x0a, 0x6a, (byte) 0xbc, 0x4e, 0x71, (byte) 0xa8, (byte) 0x84,
        (byte) 0xa9, 0x61, (byte) 0xc5, 0x00, 0x51, 0x5f, 0x58, (byte) 0xe3, 0x0b, 0x6a, (byte) 0xa5, (byte) 0x82,
        (byte) 0xdd, (byte) 0x8d, (byte) 0xb6, (byte) 0xa6, 0x59, 0x45, (byte) 0xe0, (byte) 0x8d, 0x2d, 0x76
    });

    /// Extended coordinates: x = X/Z, y = Y/Z, xy = T/Z.
    private record Point(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {

        /// The unified addition of a twisted Edwards curve with a = −1.
        Point plus(Point other) {
            BigInteger a = y.subtract(x).multiply(other.y.subtract(other.x));
            BigInteger b = y.add(x).multiply(other.y.add(other.x));
            BigInteger c = t.multiply(BigInteger.TWO).multiply(D).multiply(other.t);
            BigInteger d = z.multiply(BigInteger.TWO).multiply(other.z);
            BigInteger e = b.subtract(a);
            BigInteger f = d.subtract(c);
            BigInteger g = d.add(c);
            BigInteger h = b.add(a);
            return new Point(mod(e.multiply(f)), mod(g.multiply(h)), mod(f.multiply(g)), mod(e.multiply(h)));
        }

        Point times(BigInteger scalar) {
            Point sum = IDENTITY;
            for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
                sum = sum.plus(sum);
                if (scalar.testBit(bit)) {
                    sum = sum.plus(this);
                }
            }
            return sum;
        }
    }

    private record Root(boolean square, BigInteger root) {}

    @Override
    public Element decode(byte[] encoding) {
        read(encoding);
        return Element.of(encoding.clone());
    }

    @Override
    public Element multiply(SecretBytes scalar, Element element) {
        return Element.of(encode(read(element.bytes()).times(number(scalar))));
    }

    @Override
    public SecretBytes sharedSecret(SecretBytes scalar, Element element) {
        return SecretBytes.takeOver(multiply(scalar, element).bytes());
    }

    @Override
    public Element multiplyBase(SecretBytes scalar) {
        return Element.of(encode(GENERATOR.times(number(scalar))));
    }

    @Override
    public Element fromUniform(byte[] uniform) {
        Point first = map(field(Arrays.copyOfRange(uniform, 0, 32)));
        Point second = map(field(Arrays.copyOfRange(uniform, 32, 64)));
        return Element.of(encode(first.plus(second)));
    }

    @Override
    public SecretBytes scalarFromWide(byte[] wide) {
        return SecretBytes.takeOver(littleEndian(number(wide).mod(ORDER)));
    }

    @Override
    public boolean isScalar(SecretBytes scalar) {
        BigInteger number = number(scalar);
        return scalar.length() == SCALAR_LENGTH && number.signum() > 0 && number.compareTo(ORDER) < 0;
    }

    @Override
    public SecretBytes invert(SecretBytes scalar) {
        return SecretBytes.takeOver(littleEndian(number(scalar).modInverse(ORDER)));
    }

    /// RFC 9496, 4.3.1.
    private static Point read(byte[] encoding) {
        BigInteger s = number(encoding);
        if (encoding.length != ELEMENT_LENGTH || s.compareTo(P) >= 0 || s.testBit(0)) {
            throw new ProtocolProblem.MalformedReply();
        }
        BigInteger ss = mod(s.multiply(s));
        BigInteger u1 = mod(BigInteger.ONE.subtract(ss));
        BigInteger u2 = mod(BigInteger.ONE.add(ss));
        BigInteger u2Squared = mod(u2.multiply(u2));
        BigInteger v = mod(D.multiply(u1).multiply(u1).negate().subtract(u2Squared));
        Root inverse = squareRoot(BigInteger.ONE, mod(v.multiply(u2Squared)));
        BigInteger x = absolute(s.multiply(BigInteger.TWO).multiply(inverse.root()).multiply(u2));
        BigInteger y = mod(u1.multiply(inverse.root())
                .multiply(inverse.root())
                .multiply(u2)
                .multiply(v));
        BigInteger t = mod(x.multiply(y));
        if (!inverse.square() || t.testBit(0) || y.signum() == 0) {
            throw new ProtocolProblem.MalformedReply();
        }
        return new Point(x, y, BigInteger.ONE, t);
    }

    /// RFC 9496, 4.3.2.
    private static byte[] encode(Point point) {
        BigInteger u1 = mod(point.z.add(point.y).multiply(point.z.subtract(point.y)));
        BigInteger u2 = mod(point.x.multiply(point.y));
        BigInteger inverse =
                squareRoot(BigInteger.ONE, mod(u1.multiply(u2).multiply(u2))).root();
        BigInteger den1 = mod(inverse.multiply(u1));
        BigInteger den2 = mod(inverse.multiply(u2));
        BigInteger zInverse = mod(den1.multiply(den2).multiply(point.t));
        boolean rotate = mod(point.t.multiply(zInverse)).testBit(0);
        BigInteger x = rotate ? mod(point.y.multiply(SQRT_M1)) : point.x;
        BigInteger y = rotate ? mod(point.x.multiply(SQRT_M1)) : point.y;
        BigInteger inverseOfDenominator = rotate ? mod(den1.multiply(INVSQRT_A_MINUS_D)) : den2;
        if (mod(x.multiply(zInverse)).testBit(0)) {
            y = mod(y.negate());
        }
        return littleEndian(absolute(inverseOfDenominator.multiply(point.z.subtract(y))));
    }

    /// RFC 9496, 4.3.4, MAP.
    private static Point map(BigInteger t) {
        BigInteger r = mod(SQRT_M1.multiply(t).multiply(t));
        BigInteger u = mod(r.add(BigInteger.ONE).multiply(ONE_MINUS_D_SQUARED));
        BigInteger v = mod(BigInteger.ONE.negate().subtract(r.multiply(D)).multiply(r.add(D)));
        Root root = squareRoot(u, v);
        BigInteger s = root.square() ? root.root() : mod(absolute(root.root().multiply(t)).negate());
        BigInteger c = root.square() ? BigInteger.ONE.negate() : r;
        BigInteger n = mod(c.multiply(r.subtract(BigInteger.ONE)).multiply(D_MINUS_ONE_SQUARED).subtract(v));
        BigInteger w0 = mod(s.multiply(BigInteger.TWO).multiply(v));
        BigInteger w1 = mod(n.multiply(SQRT_AD_MINUS_ONE));
        BigInteger w2 = mod(BigInteger.ONE.subtract(s.multiply(s)));
        BigInteger w3 = mod(BigInteger.ONE.add(s.multiply(s)));
        return new Point(
                mod(w0.multiply(w3)), mod(w2.multiply(w1)), mod(w1.multiply(w3)), mod(w0.multiply(w2)));
    }

    /// SQRT_RATIO_M1 (RFC 9496, 4.2): the root of u/v, or of SQRT_M1·u/v when that is no square.
    private static Root squareRoot(BigInteger u, BigInteger v) {
        BigInteger ratio = mod(u.multiply(inverse(v)));
        BigInteger exponent = P.add(BigInteger.valueOf(3)).shiftRight(3);
        for (BigInteger square : new BigInteger[] {ratio, mod(SQRT_M1.multiply(ratio))}) {
            BigInteger root = square.modPow(exponent, P);
            for (BigInteger candidate : new BigInteger[] {root, mod(root.multiply(SQRT_M1))}) {
                if (mod(candidate.multiply(candidate)).equals(square)) {
                    return new Root(square.equals(ratio), absolute(candidate));
                }
            }
        }
        throw new AssertionError("one of the two is a square");
    }

    /// Zero has the inverse zero, as the document wants it.
    private static BigInteger inverse(BigInteger value) {
        return value.modPow(P.subtract(BigInteger.TWO), P);
    }

    private static BigInteger absolute(BigInteger value) {
        BigInteger reduced = mod(value);
        return reduced.testBit(0) ? P.subtract(reduced) : reduced;
    }

    private static BigInteger mod(BigInteger value) {
        return value.mod(P);
    }

    /// The highest bit is not looked at.
    private static BigInteger field(byte[] half) {
        return mod(number(half).clearBit(255));
    }

    private static BigInteger number(SecretBytes scalar) {
        return scalar.apply(BigIntegerGroup::number);
    }

    private static BigInteger number(byte[] littleEndian) {
        return new BigInteger(1, reversed(littleEndian));
    }

    private static byte[] littleEndian(BigInteger value) {
        byte[] bigEndian = value.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(32, bigEndian.length);
        System.arraycopy(bigEndian, bigEndian.length - length, padded, 32 - length, length);
        return reversed(padded);
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
