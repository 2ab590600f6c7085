package dev.scabbard.core.exef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sends 64 MiB through both layers in both directions: nothing may be held back, and nothing may grow with the file.
class ExefMemoryTest {

    private static final long LENGTH = 64L << 20;
    private static final long MAX_ALLOCATED = 8L << 20;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aLargeFilePassesInConstantMemory(int version) throws IOException {
        Exef exef = Exef.ofVersion(version);
        // two layers, each with what it has to hold at once, and as much on the way
        long maxLead = 4L * (version == ExefV4.VERSION ? OpeningChunks.READ_AT_ONCE : MessageExef.PIECE);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (SecretBytes master = SecretBytes.random(32);
                SecretBytes vaultKey = SecretBytes.random(32)) {
            Source source = new Source();
            InputStream inner = exef.seal(vaultKey, source, LENGTH);
            InputStream outer = exef.seal(master, inner, exef.sealedLength(LENGTH));
            Watched sealed = new Watched(outer, source);
            Sink sink = new Sink(sealed);
            long before = threads.getCurrentThreadAllocatedBytes();
            exef.open(sealed, sink, master, new ExefLayer(new StoredExef(), vaultKey));
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertEquals(LENGTH, sink.written);
            assertTrue(sink.released);
            assertTrue(allocated < MAX_ALLOCATED, () -> "allocated " + allocated);
            assertTrue(sealed.lead < maxLead, () -> "sealing reads ahead by " + sealed.lead);
            assertTrue(sink.lag < maxLead, () -> "opening holds back " + sink.lag);
        }
    }

    /// Gives bytes and counts them.
    private static final class Source extends InputStream {

        private long given;

        @Override
        public int read() {
            if (given == LENGTH) {
                return -1;
            }
            given++;
            return 7;
        }

        @Override
        public int read(byte[] b, int off, int len) {
            int count = (int) Math.min(len, LENGTH - given);
            given += count;
            return count == 0 && len > 0 ? -1 : count;
        }
    }

    /// Hands on what was sealed and notes how far the source was ahead.
    private static final class Watched extends InputStream {

        private final InputStream in;
        private final Source source;
        private long given;
        private long lead;

        Watched(InputStream in, Source source) {
            this.in = in;
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            throw new IOException("in pieces only");
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int count = in.read(b, off, len);
            given += Math.max(0, count);
            lead = Math.max(lead, source.given - given);
            return count;
        }
    }

    /// Takes what was opened and notes how far it was behind.
    private static final class Sink implements Quarantine {

        private final Watched sealed;
        private long written;
        private long lag;
        private boolean released;

        Sink(Watched sealed) {
            this.sealed = sealed;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            written += len;
            lag = Math.max(lag, sealed.given - written);
        }

        @Override
        public void release() {
            released = true;
        }

        @Override
        public void discard() {
            released = false;
        }
    }
}
