package dev.scabbard.core.local;

import dev.scabbard.core.protocol.login.SocketFrame;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A WebSocket of a test, frame by frame.
final class RawSocket implements AutoCloseable {

    /// How a connection ended; 1006 without a close frame.
    record End(int code, String reason) {}

    private final Arrivals arrivals = new Arrivals();
    private final WebSocket socket;

    private RawSocket(HttpClient http, String url) {
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(url.replace("http://", "ws://")), arrivals)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    static RawSocket open(HttpClient http, String url) {
        return new RawSocket(http, url);
    }

    /// The status with which an opening is refused.
    static int refused(HttpClient http, String url) {
        try (RawSocket opened = open(http, url)) {
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refusal) {
                return refusal.getResponse().statusCode();
            }
            throw e;
        }
    }

    void text(String frame) {
        socket.sendText(frame, true).join();
    }

    void binary(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
    }

    /// Whether something has come within a moment.
    boolean hasFrame() {
        try {
            Thread.sleep(20);
            return !arrivals.frames.isEmpty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String nextText() {
        return new String(next('T'), StandardCharsets.UTF_8);
    }

    byte[] nextBinary() {
        return next('B');
    }

    /// The next frame, of either kind.
    SocketFrame next() {
        Frame frame = arrived();
        return frame.kind() == 'T'
                ? new SocketFrame.Text(new String(frame.content(), StandardCharsets.UTF_8))
                : new SocketFrame.Binary(frame.content());
    }

    /// Waits until the server has ended the connection.
    End end() {
        return arrivals.end.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /// Waits until nothing can be sent any more. The JDK's client may miss the end of a connection without a close
    /// frame when a frame has come before; it cannot miss this.
    void awaitUnwritable() {
        Instant end = Instant.now().plusSeconds(30);
        try {
            while (Instant.now().isBefore(end)) {
                text("still there?");
            }
        } catch (CompletionException e) {
            return;
        }
        throw new AssertionError("the connection is still there");
    }

    private byte[] next(char kind) {
        Frame frame = arrived();
        if (frame.kind() != kind) {
            throw new AssertionError("another frame was expected");
        }
        return frame.content();
    }

    private Frame arrived() {
        try {
            Frame frame = arrivals.frames.poll(30, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no frame came");
            }
            return frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Frame(char kind, byte[] content) {}

    private static final class Arrivals implements WebSocket.Listener {

        private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
        private final CompletableFuture<End> end = new CompletableFuture<>();
        private final ByteArrayOutputStream part = new ByteArrayOutputStream();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            return add('T', data.toString().getBytes(StandardCharsets.UTF_8), last, socket);
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            byte[] bytes = new byte[data.remaining()];
            data.get(bytes);
            return add('B', bytes, last, socket);
        }

        private CompletionStage<?> add(char kind, byte[] bytes, boolean last, WebSocket socket) {
            part.writeBytes(bytes);
            if (last) {
                frames.add(new Frame(kind, part.toByteArray()));
                part.reset();
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            end.complete(new End(code, reason));
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            end.complete(new End(1006, ""));
        }
    }
}
