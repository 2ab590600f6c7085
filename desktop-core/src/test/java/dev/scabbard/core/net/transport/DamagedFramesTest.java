package dev.scabbard.core.net.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.fuzz.Mutator;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.TransportSettings;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Damaged frames, byte for byte on a real connection. `./mvnw -Pfuzz` does not run these in greater number: what takes
/// frames apart is the JDK's, and what comes out of it is fuzzed by itself.
@Timeout(120)
class DamagedFramesTest {

    private static final int STREAMS = 150;
    private static final Duration LONG = Duration.ofSeconds(20);

    /// More messages than are queued.
    private static final int MOST_RECEIVED = 100;

    private static List<byte[]> seeds() {
        String group = "{\"status\":\"OK\",\"binary\":false,\"data\":\"2048\"}";
        return List.of(
                stream(RawWebSocket.frame(RawWebSocket.TEXT, true, group), close()),
                stream(
                        RawWebSocket.frame(RawWebSocket.TEXT, false, group),
                        RawWebSocket.frame(RawWebSocket.CONTINUATION, true, group),
                        RawWebSocket.frame(9, true, "ping"),
                        RawWebSocket.frame(10, true, "pong")),
                stream(RawWebSocket.frame(RawWebSocket.BINARY, true, new byte[70_000])),
                stream(RawWebSocket.frame(RawWebSocket.TEXT, true, "ü漢👑".repeat(100)), close()));
    }

    private static byte[] close() {
        return RawWebSocket.frame(RawWebSocket.CLOSE, true, new byte[] {3, (byte) 0xE8});
    }

    private static byte[] stream(byte[]... frames) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            stream.writeBytes(frame);
        }
        return stream.toByteArray();
    }

    @Test
    void damagedFramesEndTheSocketOrAreMessagesWithinTheLimit() {
        Mutator mutator = new Mutator(seeds(), Mutator.chosenSeed());
        AtomicInteger served = new AtomicInteger();
        try (RawServer server = RawServer.plain(connection -> {
                    RawWebSocket.acceptAndListen(connection);
                    connection.out.write(mutator.input(served.getAndIncrement()));
                    connection.out.flush();
                });
                Transport transport = new Transport(TransportSettings.standard())) {
            for (int number = 0; number < STREAMS; number++) {
                receiveAll(transport, server.origin(), number, mutator);
            }
        }
    }

    private static void receiveAll(Transport transport, Origin origin, int number, Mutator mutator) {
        try (WebSocketChannel channel = transport.connect(origin, "/api/auth")) {
            channel.send("hello");
            for (int i = 0; i < MOST_RECEIVED; i++) {
                switch (channel.receive(LONG)) {
                    case Frame.Text(String text) ->
                        assertTrue(text.getBytes(UTF_8).length <= 3 * WebSocketChannel.MAX_MESSAGE_BYTES);
                    case Frame.Binary(byte[] content) ->
                        assertTrue(content.length <= WebSocketChannel.MAX_MESSAGE_BYTES);
                    case Frame.Closed _ -> {
                        return;
                    }
                }
            }
        } catch (NetProblem.ReplyTooLarge | NetProblem.ConnectionLost e) {
            return; // told to the user
        } catch (RuntimeException e) {
            throw new AssertionError(described(number, mutator), e);
        }
        throw new AssertionError(described(number, mutator) + " never ends");
    }

    private static String described(int number, Mutator mutator) {
        return "-Dscabbard.fuzz.seed=%d, stream %d: %s"
                .formatted(
                        Mutator.chosenSeed(),
                        number,
                        Base64.getEncoder().encodeToString(mutator.input(number)));
    }
}
