package dev.scabbard.bench;

import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// ExEF version 2 from memory to nowhere, as transfers use it: one layer, as a stream.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class ExefBenchmark {

    /// How much each call works on, in MiB.
    static final int MEBIBYTES = 64;

    private static final long LENGTH = (long) MEBIBYTES << 20;

    private final ExefV2 exef = new ExefV2();
    private final SecretBytes key = SecretBytes.random(32);
    private byte[] sealed = {};

    /// For JMH.
    public ExefBenchmark() {}

    /// Makes what is opened.
    @Setup
    public void seal() throws IOException {
        sealed = exef.seal(key, new RepeatedBlock(LENGTH), LENGTH).readAllBytes();
    }

    /// Seals.
    @Benchmark
    public long encrypt() throws IOException {
        return exef.seal(key, new RepeatedBlock(LENGTH), LENGTH).transferTo(OutputStream.nullOutputStream());
    }

    /// Opens and compares the tag.
    @Benchmark
    public long verifiedDecrypt() throws IOException {
        CountedAway away = new CountedAway();
        exef.open(new PlainBytes(sealed), away, key);
        return away.released();
    }

    /// Wipes the key.
    @TearDown
    public void wipe() {
        key.close();
    }
}
