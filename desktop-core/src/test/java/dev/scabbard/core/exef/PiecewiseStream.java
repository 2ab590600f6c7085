package dev.scabbard.core.exef;

import java.io.ByteArrayInputStream;

/// A stream that gives at most so many bytes at once, as a network does.
final class PiecewiseStream extends ByteArrayInputStream {

    private final int piece;

    PiecewiseStream(byte[] bytes, int piece) {
        super(bytes);
        this.piece = piece;
    }

    @Override
    public synchronized int read(byte[] b, int off, int len) {
        return super.read(b, off, Math.min(len, piece));
    }
}
