package dev.scabbard.core.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Makes damaged inputs of sound ones. Which input has which number depends on the seed and the number alone.
public final class Mutator {

    /// What an input is cut to, in bytes; more teaches nothing and takes long.
    private static final int LONGEST = 64 * 1024;

    private static final int MOST_MUTATIONS = 4;

    private final List<byte[]> seeds;
    private final long seed;

    /// @param seeds sound inputs, not changed
    /// @param seed where chance begins
    public Mutator(List<byte[]> seeds, long seed) {
        this.seeds = List.copyOf(seeds);
        this.seed = seed;
    }

    /// The seed for this run: the property `scabbard.fuzz.seed`, otherwise the same in every run.
    public static long chosenSeed() {
        return Optional.ofNullable(System.getProperty("scabbard.fuzz.seed"))
                .filter(text -> !text.isBlank())
                .map(Long::valueOf)
                .orElse(20_261_122L);
    }

    /// The input of this number.
    public byte[] input(int number) {
        RandomGenerator random = new SplittableRandom(seed * 1_000_000_007L + number);
        byte[] input = any(random);
        if (random.nextInt(8) == 0) {
            input = spliced(input, any(random), random);
        }
        Mutation[] ways = Mutation.values();
        for (int left = random.nextInt(MOST_MUTATIONS + 1); left > 0; left--) {
            input = ways[random.nextInt(ways.length)].apply(input, random);
        }
        return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
    }

    private byte[] any(RandomGenerator random) {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private static byte[] spliced(byte[] head, byte[] tail, RandomGenerator random) {
        int from = random.nextInt(head.length + 1);
        int to = random.nextInt(tail.length + 1);
        byte[] both = Arrays.copyOf(head, from + tail.length - to);
        System.arraycopy(tail, to, both, from, tail.length - to);
        return both;
    }
}
