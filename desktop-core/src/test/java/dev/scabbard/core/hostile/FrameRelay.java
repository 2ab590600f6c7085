package dev.scabbard.core.hostile;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;

/// Passes a WebSocket's messages from the server to the client, but for the faults (RFC 6455; server frames are not
/// masked).
final class FrameRelay {

    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;

    private final InputStream server;
    private final OutputStream client;
    private final Map<Integer, FrameFault> texts;
    private final Map<Integer, FrameFault> binaries;
    private final CountDownLatch closed;

    /// @param texts the faults of text messages, by their number among these
    /// @param binaries the faults of binary messages, by their number among these
    FrameRelay(
            InputStream server,
            OutputStream client,
            Map<Integer, FrameFault> texts,
            Map<Integer, FrameFault> binaries,
            CountDownLatch closed) {
        this.server = server;
        this.client = client;
        this.texts = texts;
        this.binaries = binaries;
        this.closed = closed;
    }

    /// Returns when the socket is to be dropped.
    void run() throws IOException, InterruptedException {
        Optional<HttpHead> head = HttpHead.read(server);
        if (head.isEmpty()) {
            return;
        }
        client.write(head.get().bytes());
        client.flush();
        DataInputStream in = new DataInputStream(server);
        int textsSeen = 0;
        int binariesSeen = 0;
        for (int first = in.read(); first >= 0; first = in.read()) {
            byte[] payload = in.readNBytes(length(in));
            Optional<FrameFault> fault =
                    switch (first) {
                        case TEXT -> Optional.ofNullable(texts.get(textsSeen++));
                        case BINARY -> Optional.ofNullable(binaries.get(binariesSeen++));
                        default -> Optional.empty();
                    };
            if (fault.isEmpty()) {
                write(first, payload);
            } else if (!pass(fault.get(), first, payload)) {
                return;
            }
        }
    }

    /// @return whether the socket is to go on
    private boolean pass(FrameFault fault, int first, byte[] payload) throws IOException, InterruptedException {
        switch (fault) {
            case FrameFault.Drop _ -> {
                return false;
            }
            case FrameFault.DropAfter _ -> {
                write(first, payload);
                return false;
            }
            case FrameFault.Meanwhile(Runnable action) -> {
                action.run();
                write(first, payload);
            }
            case FrameFault.Swallow _ -> closed.await();
            case FrameFault.Binary _ -> write(BINARY, payload);
            case FrameFault.Changed(UnaryOperator<String> change) ->
                write(
                        first,
                        change.apply(new String(payload, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
        return true;
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.read() & 0x7F;
        return switch (length) {
            case 126 -> in.readUnsignedShort();
            case 127 -> Math.toIntExact(in.readLong());
            default -> length;
        };
    }

    private void write(int first, byte[] payload) throws IOException {
        client.write(first);
        if (payload.length < 126) {
            client.write(payload.length);
        } else {
            client.write(126);
            client.write(payload.length >> 8);
            client.write(payload.length & 0xFF);
        }
        client.write(payload);
        client.flush();
    }
}
