package dev.scabbard.core.net.transport;

import dev.scabbard.core.secret.Wipe;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/// A request body that is written in pieces, the last [#TAIL_BYTES] of it in one call of their own, so that they leave
/// in one packet and one TLS record: a server whose last read holds only the end of an encrypted body's tag never
/// answers (Excalibur 0.2, A.8, trap 2).
final class BodyEntity extends AbstractHttpEntity {

    /// What is never split.
    static final int TAIL_BYTES = 1024;

    private static final int PIECE_BYTES = 16 * 1024;

    private final RequestBody.Source source;
    private final long length;
    private final Exchange exchange;

    private BodyEntity(RequestBody.Source source, long length, Exchange exchange) {
        super((String) null, null, false);
        this.source = source;
        this.length = length;
        this.exchange = exchange;
    }

    static BodyEntity of(RequestBody.Bytes body, Exchange exchange) {
        return new BodyEntity(() -> new ByteArrayInputStream(body.content()), body.content().length, exchange);
    }

    static BodyEntity of(RequestBody.Stream body, Exchange exchange) {
        return new BodyEntity(body.source(), body.length(), exchange);
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("a body is written, not read");
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        exchange.bodyStarts();
        try (InputStream in = open()) {
            long remaining = length;
            while (remaining > TAIL_BYTES) {
                int size = (int) Math.min(PIECE_BYTES, remaining - TAIL_BYTES);
                fill(piece, size, in);
                out.write(piece, 0, size);
                remaining -= size;
            }
            if (length > remaining) {
                out.flush();
            }
            fill(piece, (int) remaining, in);
            exchange.standsStill();
            requireEnd(in);
            exchange.progressed();
            out.write(piece, 0, (int) remaining);
            out.flush();
        } finally {
            Wipe.bytes(piece);
        }
        exchange.bodySent();
    }

    private InputStream open() throws SourceFailed {
        try {
            return source.open();
        } catch (IOException e) {
            throw new SourceFailed(e);
        }
    }

    private void fill(byte[] piece, int size, InputStream in) throws SourceFailed {
        exchange.standsStill();
        try {
            if (in.readNBytes(piece, 0, size) < size) {
                throw new EOFException("the body's source ended before its length");
            }
            exchange.progressed();
        } catch (IOException e) {
            throw new SourceFailed(e);
        }
    }

    private static void requireEnd(InputStream in) throws SourceFailed {
        try {
            if (in.read() >= 0) {
                throw new IOException("the body's source is longer than its length");
            }
        } catch (IOException e) {
            throw new SourceFailed(e);
        }
    }

    @Override
    public void close() {
        // the source is opened and closed while writing
    }

    /// What went wrong on this side while a body was read.
    static final class SourceFailed extends IOException {

        private static final long serialVersionUID = 1L;

        private final IOException failure;

        SourceFailed(IOException failure) {
            super("the body's source failed", failure);
            this.failure = failure;
        }

        IOException failure() {
            return failure;
        }
    }
}
