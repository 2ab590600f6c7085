package dev.scabbard.core.net.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.scabbard.core.fuzz.FuzzTarget;
import dev.scabbard.core.net.NetProblem;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What `java.net.http` may deliver of a WebSocket: pieces of texts and of bytes in any order, ends and failures. An
/// input is a row of such events: what happens, how long the piece is, and the piece.
public final class FramesFuzz implements FuzzTarget {

    private static final Duration LONG = Duration.ofSeconds(20);

    /// No input holds as many messages as are queued and what ends them.
    private static final int MOST_RECEIVED = 70;

    /// A length from here on stands for one byte that is repeated, and counts in steps.
    private static final int REPEATED = 128;

    private static final int STEP = 256;

    @Override
    public List<byte[]> seeds() {
        return List.of(
                row("t\u0005hello", "c\u0000"),
                row("p\u0002he", "t\u0003llo", "b\u0004abcd", "t\u0000", "c\u0001x"),
                row("q\u0003abc", "p\u0003abc", "b\u0003abc", "e\u0000", "t\u0001x"),
                row("p\u00ffx".repeat(2), "t\u00a0x"),
                row("q\u00ffx".repeat(2), "b\u00a0x"),
                row("t\u0001x".repeat(80)));
    }

    private static byte[] row(String... events) {
        return String.join("", events).getBytes(ISO_8859_1);
    }

    @Override
    public void read(byte[] input) {
        OpenWebSocket channel = new OpenWebSocket(LONG, _ -> {});
        SilentSocket socket = new SilentSocket();
        channel.onOpen(socket);
        ByteBuffer events = ByteBuffer.wrap(input);
        while (events.remaining() >= 2 && !socket.aborted) {
            event(channel, socket, events);
        }
        if (!socket.aborted) {
            channel.onClose(socket, 1000, "");
        }
        receiveAll(channel);
        channel.close();
    }

    private static void event(OpenWebSocket channel, SilentSocket socket, ByteBuffer events) {
        int kind = events.get();
        byte[] piece = piece(events);
        switch (kind) {
            case 't', 'p' -> channel.onText(socket, new String(piece, ISO_8859_1), kind == 't');
            case 'b', 'q' -> channel.onBinary(socket, ByteBuffer.wrap(piece), kind == 'b');
            case 'c' -> channel.onClose(socket, piece.length, "");
            case 'e' -> channel.onError(socket, new IOException());
            default -> {
                // nothing happens
            }
        }
    }

    private static byte[] piece(ByteBuffer events) {
        int length = Byte.toUnsignedInt(events.get());
        byte[] piece = new byte[Math.min(length < REPEATED ? length : 1, events.remaining())];
        events.get(piece);
        if (length < REPEATED || piece.length == 0) {
            return piece;
        }
        byte[] repeated = new byte[(length - REPEATED + 1) * STEP];
        Arrays.fill(repeated, piece[0]);
        return repeated;
    }

    private static void receiveAll(OpenWebSocket channel) {
        try {
            for (int i = 0; i < MOST_RECEIVED; i++) {
                switch (channel.receive(LONG)) {
                    case Frame.Text(String text) -> require(text.length() <= WebSocketChannel.MAX_MESSAGE_BYTES);
                    case Frame.Binary(byte[] content) -> require(content.length <= WebSocketChannel.MAX_MESSAGE_BYTES);
                    case Frame.Closed _ -> {
                        return;
                    }
                }
            }
        } catch (NetProblem e) {
            return; // told to the user
        }
        throw new AssertionError("the channel never ends");
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new AssertionError("a message is longer than the limit");
        }
    }

    /// A socket to nobody.
    private static final class SilentSocket implements WebSocket {

        private boolean aborted;

        @Override
        public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public CompletableFuture<WebSocket> sendClose(int statusCode, String reason) {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public void request(long n) {}

        @Override
        public String getSubprotocol() {
            return "";
        }

        @Override
        public boolean isOutputClosed() {
            return aborted;
        }

        @Override
        public boolean isInputClosed() {
            return aborted;
        }

        @Override
        public void abort() {
            aborted = true;
        }
    }
}
