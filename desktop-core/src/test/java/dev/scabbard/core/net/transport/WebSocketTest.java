package dev.scabbard.core.net.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Timeouts;
import dev.scabbard.core.net.TransportSettings;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebSocketTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Transport transport = new Transport(TransportSettings.standard());

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void sendsAndReceivesText() {
        try (RawServer server = RawServer.plain(connection -> {
                    RawWebSocket socket = RawWebSocket.accept(connection);
                    socket.text("you said " + socket.receiveText());
                    socket.awaitEnd();
                });
                WebSocketChannel channel = transport.connect(server.origin(), "/api/auth")) {
            channel.send("hello");
            assertEquals(new Frame.Text("you said hello"), channel.receive(LONG));
        }
    }

    @Test
    void openingOffersNoHttp2() {
        AtomicReference<String> head = new AtomicReference<>("");
        try (RawServer server = RawServer.plain(connection -> head.set(connection.receiveHead()))) {
            assertThrows(NetProblem.ConnectionLost.class, () -> transport.connect(server.origin(), "/api/auth"));
            assertFalse(head.get().contains("h2c"));
            assertEquals("GET /api/auth HTTP/1.1", head.get().lines().findFirst().orElseThrow());
        }
    }

    @Test
    void messagesBackToBackAreQueuedInOrder() {
        try (RawServer server = RawServer.plain(connection -> {
                    RawWebSocket socket = RawWebSocket.acceptAndListen(connection);
                    ByteArrayOutputStream both = new ByteArrayOutputStream();
                    both.writeBytes(RawWebSocket.frame(RawWebSocket.TEXT, true, "group"));
                    both.writeBytes(RawWebSocket.frame(RawWebSocket.TEXT, true, "B"));
                    connection.send(both.toByteArray());
                    socket.close(1000);
                    socket.awaitEnd();
                });
                WebSocketChannel channel = transport.connect(server.origin(), "/")) {
            channel.send("hello");
            assertEquals(new Frame.Text("group"), channel.receive(LONG));
            assertEquals(new Frame.Text("B"), channel.receive(LONG));
            assertEquals(new Frame.Closed(1000), channel.receive(LONG));
            assertEquals(new Frame.Closed(1000), channel.receive(LONG));
        }
    }

    @Test
    void partsAreCollectedUntilTheLast() {
        try (RawServer server = RawServer.plain(connection -> {
                    RawWebSocket socket = RawWebSocket.acceptAndListen(connection);
                    connection.send(RawWebSocket.frame(RawWebSocket.TEXT, false, "one "));
                    connection.send(RawWebSocket.frame(RawWebSocket.CONTINUATION, false, "two "));
                    connection.send(RawWebSocket.frame(RawWebSocket.CONTINUATION, true, "three"));
                    socket.text("x".repeat(60_000));
                    connection.send(RawWebSocket.frame(RawWebSocket.BINARY, false, new byte[] {1, 2}));
                    connection.send(RawWebSocket.frame(RawWebSocket.CONTINUATION, true, new byte[] {3}));
                    socket.awaitEnd();
                });
                WebSocketChannel channel = transport.connect(server.origin(), "/")) {
            channel.send("hello");
            assertEquals(new Frame.Text("one two three"), channel.receive(LONG));
            assertEquals(new Frame.Text("x".repeat(60_000)), channel.receive(LONG));
            Frame.Binary binary = assertInstanceOf(Frame.Binary.class, channel.receive(LONG));
            assertArrayEquals(new byte[] {1, 2, 3}, binary.content());
        }
    }

    @Test
    void socketThatDropsIsClosedWith1006() {
        try (RawServer server = RawServer.plain(connection -> RawWebSocket.accept(connection).receiveText());
                WebSocketChannel channel = transport.connect(server.origin(), "/")) {
            channel.send("name");
            assertEquals(new Frame.Closed(Frame.Closed.DROPPED), channel.receive(LONG));
        }
    }

    @Test
    void brokenFrameIsClosedWith1006() {
        try (RawServer server = RawServer.plain(connection -> {
                    RawWebSocket socket = RawWebSocket.acceptAndListen(connection);
                    connection.send(new byte[] {(byte) 0xFF, 0x7F, 1, 2, 3});
                    socket.awaitEnd();
                });
                WebSocketChannel channel = transport.connect(server.origin(), "/")) {
            channel.send("hello");
            assertEquals(new Frame.Closed(Frame.Closed.DROPPED), channel.receive(LONG));
        }
    }

    @Test
    void endlessMessageIsRefused() {
        try (RawServer server = RawServer.plain(connection -> {
                    RawWebSocket.acceptAndListen(connection);
                    connection.send(RawWebSocket.frame(RawWebSocket.TEXT, false, new byte[] {'a'}));
                    while (true) {
                        connection.send(RawWebSocket.frame(RawWebSocket.CONTINUATION, false, "y".repeat(10_000)));
                    }
                });
                WebSocketChannel channel = transport.connect(server.origin(), "/")) {
            channel.send("hello");
            assertThrows(NetProblem.ReplyTooLarge.class, () -> channel.receive(LONG));
        }
    }

    @Test
    void floodOfMessagesIsRefused() {
        try (RawServer server = RawServer.plain(connection -> {
                    RawWebSocket socket = RawWebSocket.acceptAndListen(connection);
                    for (int i = 0; i < 1000; i++) {
                        socket.text("B");
                    }
                    socket.awaitEnd();
                });
                WebSocketChannel channel = transport.connect(server.origin(), "/")) {
            channel.send("hello");
            assertThrows(NetProblem.ReplyTooLarge.class, () -> {
                for (int i = 0; i < 1001; i++) {
                    channel.receive(LONG);
                    Thread.sleep(5); // slower than the server
                }
            });
        }
    }

    @Test
    void silenceEndsInTime() {
        try (RawServer server = RawServer.plain(connection -> RawWebSocket.accept(connection).awaitEnd());
                WebSocketChannel channel = transport.connect(server.origin(), "/")) {
            assertThrows(NetProblem.ReplyTooSlow.class, () -> channel.receive(Duration.ofMillis(100)));
        }
    }

    @Test
    void openingThatIsNeverAnsweredEndsInTime() {
        Timeouts quick = new Timeouts(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300));
        try (RawServer server = RawServer.plain(connection -> {
                    connection.receiveHead();
                    connection.in.read();
                });
                Transport impatient = new Transport(TransportSettings.standard().withTimeouts(quick))) {
            assertThrows(NetProblem.ReplyTooSlow.class, () -> impatient.connect(server.origin(), "/"));
        }
    }

    @Test
    void refusedOpeningTellsItsStatus() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receiveHead();
            connection.reply("403 Forbidden", "");
        })) {
            NetProblem.WebSocketRefused refused =
                    assertThrows(NetProblem.WebSocketRefused.class, () -> transport.connect(server.origin(), "/"));
            assertEquals(403, refused.status());
        }
    }

    @Test
    void redirectOfTheOpeningIsNotFollowed() {
        try (RawServer elsewhere = RawServer.plain(connection -> RawWebSocket.accept(connection).awaitEnd());
                RawServer server = RawServer.plain(connection -> {
                    connection.receiveHead();
                    connection.send("HTTP/1.1 302 Found\r\nLocation: " + elsewhere.origin()
                            + "/\r\nContent-Length: 0\r\n\r\n");
                })) {
            assertThrows(NetProblem.WebSocketRefused.class, () -> transport.connect(server.origin(), "/"));
            assertEquals(0, elsewhere.connections());
        }
    }

    @Test
    void cancellingWakesTheOneWhoWaits() {
        Cancellation cancellation = new Cancellation();
        try (RawServer server = RawServer.plain(connection -> {
                    RawWebSocket socket = RawWebSocket.accept(connection);
                    cancellation.cancel();
                    socket.awaitEnd();
                })) {
            assertThrows(NetProblem.Cancelled.class, () -> {
                try (WebSocketChannel channel = transport.connect(server.origin(), "/", cancellation)) {
                    channel.receive(LONG);
                }
            });
        }
    }

    @Test
    void cancellingEndsAnOpening() {
        Cancellation cancellation = new Cancellation();
        try (RawServer server = RawServer.plain(connection -> {
            connection.receiveHead();
            cancellation.cancel();
            connection.in.read();
        })) {
            assertThrows(NetProblem.Cancelled.class, () -> transport.connect(server.origin(), "/", cancellation));
        }
    }

    @Test
    void dropConnectionsEndsOpenSockets() {
        try (RawServer server = RawServer.plain(connection -> {
                    RawWebSocket socket = RawWebSocket.accept(connection);
                    transport.dropConnections();
                    socket.awaitEnd();
                })) {
            assertThrows(NetProblem.Cancelled.class, () -> {
                try (WebSocketChannel channel = transport.connect(server.origin(), "/")) {
                    channel.receive(LONG);
                }
            });
        }
    }
}
