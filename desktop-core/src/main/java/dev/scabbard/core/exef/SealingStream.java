package dev.scabbard.core.exef;

import java.io.IOException;
import java.io.InputStream;

/// The sealed form of a plaintext stream, made while it is read.
final class SealingStream extends InputStream {

    private final ExactSource source;
    private final Sealer sealer;
    private byte[] sealed;
    private int position;
    private int limit;
    private boolean begun;
    private boolean closed;

    /// @param source closed with this
    SealingStream(ExactSource source, Sealer sealer) {
        this.source = source;
        this.sealer = sealer;
        this.sealed = sealer.header();
        this.limit = sealed.length;
    }

    @Override
    public int read() throws IOException {
        return fill() ? Byte.toUnsignedInt(sealed[position++]) : -1;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        int count = 0;
        while (count < len && fill()) {
            int part = Math.min(len - count, limit - position);
            System.arraycopy(sealed, position, b, off + count, part);
            position += part;
            count += part;
        }
        return count == 0 && len > 0 ? -1 : count;
    }

    /// Sees to it that there is something to give; false at the end.
    private boolean fill() throws IOException {
        if (closed) {
            throw new IOException("this stream has been closed");
        }
        while (position == limit) {
            if (sealer.isDone()) {
                return false;
            }
            if (!begun) {
                begun = true;
                sealed = new byte[sealer.mostAtOnce()];
            }
            position = 0;
            limit = 0;
            limit = sealer.next(source, sealed);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        sealer.wipe();
        source.close();
    }
}
