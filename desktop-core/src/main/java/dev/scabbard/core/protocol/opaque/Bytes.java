package dev.scabbard.core.protocol.opaque;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Puts byte strings together as RFC 9497 and RFC 9807 write them.
final class Bytes {

    private static final int LONGEST = 0xFFFF;

    private Bytes() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] concat(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    /// `I2OSP(number, 2)`.
    static byte[] two(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    /// The length in two bytes, then the bytes.
    ///
    /// @throws IllegalArgumentException when there are more than 65,535
    static byte[] prefixed(byte[] content) {
        if (content.length > LONGEST) {
            throw new IllegalArgumentException("a length of two bytes ends at 65535");
        }
        return concat(two(content.length), content);
    }

    /// @return as long as both, which are equally long
    static byte[] xor(byte[] one, byte[] other) {
        byte[] both = one.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] ^= other[i];
        }
        return both;
    }

    static byte[] slice(byte[] whole, int from, int length) {
        return Arrays.copyOfRange(whole, from, from + length);
    }
}
