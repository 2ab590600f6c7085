package dev.scabbard.core.exef;

import java.io.IOException;
import java.io.InputStream;

/// A stream of plaintext of which exactly so many bytes were announced. Whoever reads it hears of any other length.
final class ExactSource implements AutoCloseable {

    private final InputStream source;
    private long remaining;

    /// @param source closed with this
    /// @param length in bytes, not negative
    ExactSource(InputStream source, long length) {
        this.source = source;
        this.remaining = length;
    }

    /// How many bytes have not been read.
    long remaining() {
        return remaining;
    }

    /// Reads so many bytes, or as many as remain.
    ///
    /// @return how many there were
    /// @throws ExefProblem.SourceChanged when the source ends before
    int read(byte[] b, int off, int most) throws IOException {
        int wanted = (int) Math.min(most, remaining);
        if (source.readNBytes(b, off, wanted) < wanted) {
            throw new ExefProblem.SourceChanged();
        }
        remaining -= wanted;
        return wanted;
    }

    /// @throws ExefProblem.SourceChanged when the source goes on
    void requireEnd() throws IOException {
        if (source.read() >= 0) {
            throw new ExefProblem.SourceChanged();
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
