package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures sealing and opening both layers of a file as transfers do, from memory to nowhere.
@Tag("bench")
class ExefBenchTest {

    private static final Logger LOG = LoggerFactory.getLogger(ExefBenchTest.class);
    private static final long LENGTH = 256L << 20;
    private static final int ROUNDS = 6;

    private final ExefV2 exef = new ExefV2();

    @Test
    void oneLayer() throws IOException {
        try (SecretBytes key = SecretBytes.random(32)) {
            for (int round = 1; round <= ROUNDS; round++) {
                report("seal", 1, round, () -> exef.seal(key, new Zeros(LENGTH), LENGTH)
                        .transferTo(OutputStream.nullOutputStream()));
                byte[] sealed = exef.seal(key, new Zeros(LENGTH), LENGTH).readAllBytes();
                report("open", 1, round, () -> exef.open(new PiecewiseStream(sealed, 1 << 16), nowhere(), key));
            }
        }
    }

    @Test
    void bothLayers() throws IOException {
        try (SecretBytes master = SecretBytes.random(32);
                SecretBytes vaultKey = SecretBytes.random(32)) {
            for (int round = 1; round <= ROUNDS; round++) {
                report("seal", 2, round, () -> both(master, vaultKey).transferTo(OutputStream.nullOutputStream()));
                byte[] sealed = both(master, vaultKey).readAllBytes();
                report(
                        "open",
                        2,
                        round,
                        () -> exef.open(new PiecewiseStream(sealed, 1 << 16), nowhere(), master, vaultKey));
            }
        }
    }

    private InputStream both(SecretBytes master, SecretBytes vaultKey) {
        return exef.seal(master, exef.seal(vaultKey, new Zeros(LENGTH), LENGTH), exef.sealedLength(LENGTH));
    }

    private static void report(String what, int layers, int round, Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        LOG.warn("{} {} layer(s), pass {}: {} MiB/s", what, layers, round, Math.round((LENGTH >> 20) / seconds));
    }

    private static Quarantine nowhere() {
        return new Quarantine() {
            @Override
            public void write(byte[] b, int off, int len) {}

            @Override
            public void release() {}

            @Override
            public void discard() {}
        };
    }

    private interface Work {
        void run() throws IOException;
    }

    /// So many zeros.
    private static final class Zeros extends InputStream {

        private long remaining;

        Zeros(long length) {
            remaining = length;
        }

        @Override
        public int read() {
            return remaining-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] b, int off, int len) {
            int count = (int) Math.min(len, remaining);
            remaining -= count;
            return count == 0 && len > 0 ? -1 : count;
        }
    }
}
