package dev.scabbard.core.local.excalibur.files;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The length of the longest common subsequence of one text and many others. It works on 64 letters of the text at
/// once (the bit vectors of Allison and Dix, as Hyyrö improved them), since a search compares every name with many
/// parts.
final class CommonSubsequence {

    private final Map<Integer, long[]> places = new HashMap<>();
    private final int length;
    private final int words;

    /// @param text its code points, not empty
    CommonSubsequence(int[] text) {
        length = text.length;
        words = (length + 63) / 64;
        for (int i = 0; i < length; i++) {
            places.computeIfAbsent(text[i], letter -> new long[words])[i / 64] |= 1L << (i % 64);
        }
    }

    /// The length for a part of another text.
    int with(int[] other, int from, int to) {
        long[] open = new long[words];
        Arrays.fill(open, -1L);
        for (int i = from; i < to; i++) {
            long[] matches = places.get(other[i]);
            if (matches != null) {
                take(open, matches);
            }
        }
        int common = 0;
        for (int word = 0; word < words; word++) {
            int bits = Math.min(64, length - word * 64);
            long mask = bits == 64 ? -1L : (1L << bits) - 1;
            common += Long.bitCount(~open[word] & mask);
        }
        return common;
    }

    /// `open = (open + (open & matches)) | (open & ~matches)` over all words.
    private static void take(long[] open, long[] matches) {
        long carry = 0;
        for (int word = 0; word < open.length; word++) {
            long matched = open[word] & matches[word];
            long sum = open[word] + matched;
            long next = Long.compareUnsigned(sum, matched) < 0 ? 1 : 0;
            long total = sum + carry;
            next |= Long.compareUnsigned(total, sum) < 0 ? 1 : 0;
            open[word] = total | (open[word] & ~matches[word]);
            carry = next;
        }
    }
}
