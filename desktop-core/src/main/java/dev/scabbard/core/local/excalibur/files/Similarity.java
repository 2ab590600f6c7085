package dev.scabbard.core.local.excalibur.files;

/// How much a name looks like what is looked for, 0 to 1. Excalibur takes a library's *weighted ratio*; this is our own
/// measure in its spirit, and its numbers differ:
///
/// * the *ratio* of two texts is twice the length of their longest common subsequence over their lengths together;
/// * of texts of similar length (one less than half as long again as the other) the score is their ratio;
/// * else the best ratio of the shorter text and any part of the longer one of its length counts too, times 0.9, or
///   0.6 when the longer one is more than eight times as long.
///
/// Names that hold the query as it is thus reach at least 0.6, the usual threshold, whatever their length.
final class Similarity {

    private static final double SIMILAR_LENGTH = 1.5;
    private static final double FAR_LONGER = 8;
    private static final double PART = 0.9;
    private static final double SMALL_PART = 0.6;

    private final int[] wanted;

    Similarity(String wanted) {
        this.wanted = wanted.codePoints().toArray();
    }

    /// The score of a name.
    double to(String name) {
        int[] other = name.codePoints().toArray();
        if (wanted.length == 0 || other.length == 0) {
            return 0;
        }
        int[] shorter = wanted.length <= other.length ? wanted : other;
        int[] longer = wanted.length <= other.length ? other : wanted;
        CommonSubsequence common = new CommonSubsequence(shorter);
        double whole = ratio(shorter.length, longer.length, common.with(longer, 0, longer.length));
        double relation = (double) longer.length / shorter.length;
        if (relation < SIMILAR_LENGTH) {
            return whole;
        }
        double part = bestPart(common, shorter.length, longer);
        return Math.max(whole, part * (relation <= FAR_LONGER ? PART : SMALL_PART));
    }

    private static double bestPart(CommonSubsequence common, int length, int[] longer) {
        double best = 0;
        for (int from = 0; from + length <= longer.length && best < 1; from++) {
            best = Math.max(best, ratio(length, length, common.with(longer, from, from + length)));
        }
        return best;
    }

    private static double ratio(int one, int other, int common) {
        return 2.0 * common / (one + other);
    }
}
