package dev.scabbard.core.net.connection;

import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestWriterFactory;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.HttpMessageWriter;
import org.apache.hc.core5.http.io.HttpMessageWriterFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.apache.hc.core5.http.io.SessionOutputBuffer;
import org.jspecify.annotations.Nullable;

/// The two buffers of an HttpClient connection, which hold the head of the last request, its `Authorization` included,
/// and the beginning of the last reply until something else is written over them. HttpClient shows them to whoever
/// writes and parses heads; so they are found here, and written over. Used by one thread at a time.
final class SessionBuffers {

    private static final int PIECE = 1024;

    private @Nullable SessionOutputBuffer out;
    private @Nullable SessionInputBuffer in;

    /// Makes writers that show the buffer of what is sent.
    HttpMessageWriterFactory<ClassicHttpRequest> writers(Http1Config config) {
        HttpMessageWriterFactory<ClassicHttpRequest> usual = new DefaultHttpRequestWriterFactory(config);
        return () -> {
            HttpMessageWriter<ClassicHttpRequest> writer = usual.create();
            return (message, buffer, stream) -> {
                out = buffer;
                writer.write(message, buffer, stream);
            };
        };
    }

    /// Makes parsers that show the buffer of what is received.
    HttpMessageParserFactory<ClassicHttpResponse> parsers(Http1Config config) {
        HttpMessageParserFactory<ClassicHttpResponse> usual = new DefaultHttpResponseParserFactory(config);
        return unused -> {
            HttpMessageParser<ClassicHttpResponse> parser = usual.create();
            return (buffer, stream) -> {
                in = buffer;
                return parser.parse(buffer, stream);
            };
        };
    }

    /// Fills both with zeros; what was not sent or read yet is dropped.
    void wipe() {
        try {
            if (out != null) {
                wipe(out);
            }
            if (in != null) {
                wipe(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("buffers of a connection cannot be overwritten", e);
        }
    }

    private static void wipe(SessionOutputBuffer buffer) throws IOException {
        OutputStream nowhere = OutputStream.nullOutputStream();
        buffer.flush(nowhere);
        for (int i = 0; i < buffer.capacity(); i++) {
            buffer.write(0, nowhere);
        }
        buffer.flush(nowhere);
    }

    private static void wipe(SessionInputBuffer buffer) throws IOException {
        Zeros zeros = new Zeros();
        byte[] piece = new byte[PIECE];
        try {
            drain(buffer, piece, zeros);
            buffer.read(zeros); // takes in as much as there is room for
            drain(buffer, piece, zeros);
        } finally {
            Wipe.bytes(piece);
        }
    }

    private static void drain(SessionInputBuffer buffer, byte[] into, InputStream nothing) throws IOException {
        while (buffer.length() > 0) {
            buffer.read(into, 0, Math.min(into.length, buffer.length()), nothing);
        }
    }

    /// Zeros without end.
    private static final class Zeros extends InputStream {

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 0);
            return length;
        }
    }
}
