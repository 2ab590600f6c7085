package dev.scabbard.core.hostile;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// Passes a WebSocket's messages from the server to the client, but for the faults (RFC 6455; server frames are not
/// masked).
final class FrameRelay {

    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;

    private final InputStream server;
    private final OutputStream client;
    private final Map<Integer, FrameFault> faults;
    private final CountDownLatch closed;

    FrameRelay(InputStream server, OutputStream client, Map<Integer, FrameFault> faults, CountDownLatch closed) {
        this.server = server;
        this.client = client;
        this.faults = faults;
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
        int messages = 0;
        for (int first = in.read(); first >= 0; first = in.read()) {
            byte[] payload = in.readNBytes(length(in));
            if (first != TEXT) {
                write(first, payload);
                continue;
            }
            switch (faults.get(messages++)) {
                case null -> write(TEXT, payload);
                case FrameFault.Drop _ -> {
                    return;
                }
                case FrameFault.Swallow _ -> closed.await();
                case FrameFault.Binary _ -> write(BINARY, payload);
                case FrameFault.Changed changed ->
                    write(
                            TEXT,
                            changed.change()
                                    .apply(new String(payload, StandardCharsets.UTF_8))
                                    .getBytes(StandardCharsets.UTF_8));
            }
        }
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
