package dev.scabbard.core.exef;

/// Padded lengths: PADMÉ (Excalibur, D 3.3) keeps as few leading bits of a length as it takes to hide which of many it
/// was, and costs at most 12 percent. Lengths are not negative.
final class Padme {

    private Padme() {}

    /// The smallest padded length that holds so many bytes.
    static long padded(long length) {
        long step = step(length);
        return (length + step - 1) / step * step;
    }

    /// The largest padded length that is not above this.
    static long atMost(long length) {
        return length - length % step(length);
    }

    /// Whether this is one.
    static boolean isPadded(long length) {
        return length % step(length) == 0;
    }

    /// The distance of padded lengths around this one.
    private static long step(long length) {
        if (length < 2) {
            return 1;
        }
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(length);
        int exponentBits = Integer.SIZE - Integer.numberOfLeadingZeros(exponent);
        return 1L << (exponent - exponentBits);
    }
}
