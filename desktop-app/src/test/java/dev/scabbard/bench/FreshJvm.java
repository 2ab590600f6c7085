package dev.scabbard.bench;

import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the first file costs: a new Java process that starts, seals 256 MiB and ends, as a whole; without and with an
/// AOT cache of its own, and how much slower that is than the same work in a process that has warmed up.
final class FreshJvm implements Row {

    private static final int MEBIBYTES = 256;
    private static final int ROUNDS = 7;
    private static final double MOST_SECONDS = 1.5;

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        Path folder = workshop.newFolder("aot");
        String classPath = JarredClassPath.in(folder);
        Path cache = folder.resolve("bench.aot");
        Path seen = folder.resolve("bench.aotconf");
        start(classPath, List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + seen));
        start(classPath, List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + seen, "-XX:AOTCache=" + cache));
        List<Samples> found = Samples.alternating(
                0,
                ROUNDS,
                Samples.timing(() -> start(classPath, List.of())),
                Samples.timing(() -> start(classPath, List.of("-XX:AOTCache=" + cache))));
        Samples warm = warm();
        return List.of(
                line("fresh JVM, start to end with 256 MiB encrypted", found.get(0), warm),
                line("the same with an AOT cache", found.get(1), warm));
    }

    private static Line line(String what, Samples ours, Samples warm) {
        Line limit = Line.limit(what, MOST_SECONDS, ours.min(), "s", ours.millis());
        String comparison = "warm: " + warm.millis() + ", " + Line.times(ours.min() / warm.min());
        return new Line(
                limit.what(), limit.ours(), comparison, limit.compared(), limit.must(), limit.reached());
    }

    private static void start(String classPath, List<String> options) throws IOException, InterruptedException {
        try (ChildJvm child = new ChildJvm(classPath, options, FreshJvm.class, "1")) {
            child.awaitEnd();
        }
    }

    private static Samples warm() throws IOException, InterruptedException {
        int passes = 12;
        List<Double> seconds = new ArrayList<>();
        try (ChildJvm child = new ChildJvm(List.of(), FreshJvm.class, String.valueOf(passes))) {
            for (int i = 0; i < passes; i++) {
                seconds.add(child.number());
            }
            child.awaitEnd();
        }
        return new Samples(seconds.subList(passes / 2, passes));
    }

    /// The measured process.
    ///
    /// @param arguments how often to seal 256 MiB
    public static void main(String[] arguments) throws Exception {
        ExefV2 exef = new ExefV2();
        long length = (long) MEBIBYTES << 20;
        try (SecretBytes key = SecretBytes.random(32)) {
            for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
                double seconds = Samples.timing(() -> exef.seal(key, new RepeatedBlock(length), length)
                                .transferTo(OutputStream.nullOutputStream()))
                        .run();
                ChildJvm.tell(String.valueOf(seconds));
            }
        }
    }
}
