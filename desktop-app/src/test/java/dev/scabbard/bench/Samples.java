package dev.scabbard.bench;

import java.util.ArrayList;
import java.util.List;

/// How long something took, each time.
///
/// @param seconds in ascending order; at least one
public record Samples(List<Double> seconds) {

    /// @throws IllegalArgumentException when there is none
    public Samples {
        if (seconds.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        seconds = seconds.stream().sorted().toList();
    }

    /// Something to be timed.
    @FunctionalInterface
    public interface Work {

        void run() throws Exception;
    }

    /// Something that says itself how many seconds count.
    @FunctionalInterface
    public interface Timed {

        double run() throws Exception;
    }

    /// The shortest.
    public double min() {
        return seconds.getFirst();
    }

    /// The one in the middle.
    public double median() {
        return seconds.get(seconds.size() / 2);
    }

    /// Both as a rate, for work on so many MiB.
    public String rate(double mebibytes) {
        return Line.number(mebibytes / min()) + " MiB/s (median " + Line.number(mebibytes / median()) + ")";
    }

    /// Both in milliseconds.
    public String millis() {
        return Line.number(min() * 1000) + " ms (median " + Line.number(median() * 1000) + ")";
    }

    /// Times one piece of work.
    public static Timed timing(Work work) {
        return () -> {
            long start = System.nanoTime();
            work.run();
            return (System.nanoTime() - start) / 1e9;
        };
    }

    /// Runs each in turn, so that whatever else the machine does hits all alike.
    ///
    /// @param warmUps rounds that do not count
    /// @param rounds rounds that count
    /// @return in the order given
    public static List<Samples> alternating(int warmUps, int rounds, Timed... all) throws Exception {
        List<List<Double>> found = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            found.add(new ArrayList<>());
        }
        for (int round = -warmUps; round < rounds; round++) {
            for (int i = 0; i < all.length; i++) {
                double seconds = all[i].run();
                if (round >= 0) {
                    found.get(i).add(seconds);
                }
            }
        }
        return found.stream().map(Samples::new).toList();
    }
}
