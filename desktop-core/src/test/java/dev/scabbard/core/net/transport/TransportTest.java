package dev.scabbard.core.net.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TransportTest {

    private final Transport transport = new Transport(TransportSettings.standard());

    @AfterEach
    void close() {
        transport.close();
    }

    private static Request.Builder get(RawServer server) {
        return Request.to("GET", server.origin(), "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/files/list/.",
                "/a%2Fb",
                "/./a/../b",
                "//a//b/",
                "/%2e%2e/%2E",
                "/a'()!*;x=1:@&=+$,",
                "/x?name=a%20b+c&force=true",
                "/%c3%a9/%C3%A9",
                "/?",
                "/a?b?c=/../d"
            })
    void targetIsSentExactlyAsGiven(String target) {
        try (RawServer server = RawServer.plain(RawServer.answering("ok"))) {
            transport.send(Request.to("GET", server.origin(), target).build());
            assertEquals("GET " + target + " HTTP/1.1", server.requests().getFirst().requestLine());
        }
    }

    @Test
    void nothingIsSentThatWasNotAskedFor() {
        try (RawServer server = RawServer.plain(RawServer.answering("ok"))) {
            transport.send(get(server).header("X-Own", "1").build());
            RawServer.Received request = server.requests().getFirst();
            assertTrue(request.hasHeader("X-Own"));
            for (String name : List.of("Upgrade", "HTTP2-Settings", "Accept-Encoding", "Cookie", "Expect", "TE")) {
                assertFalse(request.hasHeader(name), name);
            }
        }
    }

    @Test
    void replyHasStatusHeadersAndBody() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.send("HTTP/1.1 404 Not Found\r\nX-Encrypted: true\r\nContent-Length: 3\r\n\r\nabc");
        })) {
            Reply reply = transport.send(get(server).build());
            assertEquals(404, reply.status());
            assertEquals("true", reply.header("x-encrypted").orElseThrow());
            assertEquals("abc", new String(reply.body(), StandardCharsets.UTF_8));
            assertTrue(reply.certificate().isEmpty());
            reply.close();
            assertArrayEquals(new byte[3], reply.body());
        }
    }

    @Test
    void redirectsAreHandedBackNotFollowed() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.send("HTTP/1.1 307 Temporary Redirect\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n");
        })) {
            assertEquals(307, transport.send(get(server).build()).status());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void cookiesAndCompressionAreLeftAlone() {
        try (RawServer server = RawServer.plain(connection -> {
            while (connection.receive()) {
                connection.send("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Encoding: gzip\r\n"
                        + "Content-Length: 4\r\n\r\nnope");
            }
        })) {
            transport.send(get(server).build());
            assertEquals("nope", new String(transport.send(get(server).build()).body(), StandardCharsets.UTF_8));
            assertFalse(server.requests().getLast().hasHeader("Cookie"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"429 Too Many Requests", "503 Service Unavailable", "401 Unauthorized"})
    void refusalsAreNotRepeated(String status) {
        try (RawServer server = RawServer.plain(connection -> {
            while (connection.receive()) {
                connection.send("HTTP/1.1 " + status
                        + "\r\nWWW-Authenticate: Basic realm=x\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n");
            }
        })) {
            assertEquals(Integer.parseInt(status.substring(0, 3)), transport.send(get(server).build()).status());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void droppedRequestIsNotRepeatedAndMayHaveBeenProcessed() {
        try (RawServer server = RawServer.plain(RawServer.Connection::receive)) {
            NetProblem.ConnectionLost lost =
                    assertThrows(NetProblem.ConnectionLost.class, () -> transport.send(get(server).build()));
            assertTrue(lost.mayHaveBeenProcessed());
            assertEquals(1, server.requests().size());
        }
    }

    @Test
    void connectionsAreUsedAgain() {
        try (RawServer server = RawServer.plain(RawServer.answering("ok"))) {
            transport.send(get(server).build());
            transport.send(get(server).build());
            assertEquals(1, server.connections());
        }
    }

    @Test
    void connectionThatAnsweredWithAServerErrorIsNotUsedAgain() {
        try (RawServer server = RawServer.plain(connection -> {
            while (connection.receive()) {
                connection.reply("500 Internal Server Error", "Internal Server Error");
            }
        })) {
            transport.send(get(server).build());
            transport.send(get(server).build());
            assertEquals(2, server.connections());
        }
    }

    @Test
    void connectionThatTheServerClosedMeanwhileIsNotUsedAgain() throws InterruptedException {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.reply("200 OK", "once");
        })) {
            transport.send(get(server).build());
            Thread.sleep(50); // the server's FIN has to arrive; nothing on this side shows it
            assertEquals(200, transport.send(get(server).build()).status());
        }
    }

    @Test
    void requestThatClosesItsConnectionDoesSoAtOnce() {
        try (RawServer server = RawServer.plain(RawServer.answering("secret"))) {
            transport.send(get(server).closesConnection().build());
            transport.send(get(server).build());
            assertEquals(2, server.connections());
        }
    }

    @Test
    void dropConnectionsClosesThePool() {
        try (RawServer server = RawServer.plain(RawServer.answering("ok"))) {
            transport.send(get(server).build());
            transport.dropConnections();
            transport.send(get(server).build());
            assertEquals(2, server.connections());
        }
    }

    @Test
    void secretHeaderIsSentAndHasNoReadableValue() {
        try (RawServer server = RawServer.plain(RawServer.answering("ok"));
                SecretBytes token = SecretBytes.copyOf("abc.DEF-123".getBytes(StandardCharsets.US_ASCII))) {
            transport.send(get(server).secretHeader("Authorization", "Bearer ", token).build());
            assertTrue(server.requests().getFirst().head().contains("\r\nAuthorization: Bearer abc.DEF-123\r\n"));
            SecretHeader header = new SecretHeader(new Request.Field.Secret("Authorization", "Bearer ", token));
            assertFalse((header.getValue() + header).contains("abc"));
            header.close();
            assertFalse(header.getBuffer().toString().contains("abc"));
        }
    }

    @Test
    void secretHeaderCannotBringAnotherHeader() {
        try (RawServer server = RawServer.plain(RawServer.answering("ok"));
                SecretBytes token = SecretBytes.copyOf("a\r\nX: y".getBytes(StandardCharsets.US_ASCII))) {
            Request request = get(server).secretHeader("Authorization", "", token).build();
            assertThrows(IllegalArgumentException.class, () -> transport.send(request));
        }
    }

    @Test
    void textThatIsNoHttpIsSaidToBeThat() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.send("SSH-2.0-OpenSSH_9.2\r\n".repeat(300));
        })) {
            assertThrows(NetProblem.NotHttp.class, () -> transport.send(get(server).build()));
        }
    }

    @Test
    void endlessHeaderIsRefused() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.send("HTTP/1.1 200 OK\r\n");
            while (true) {
                connection.send("X-More: " + "y".repeat(1000) + "\r\n");
            }
        })) {
            assertThrows(NetProblem.NotHttp.class, () -> transport.send(get(server).build()));
        }
    }

    @Test
    void portWhereNobodyListensGivesNoAnswer() {
        Origin nobody;
        try (RawServer server = RawServer.plain(RawServer.answering("ok"))) {
            nobody = server.origin();
        }
        assertThrows(NetProblem.NoAnswer.class, () -> transport.send(Request.to("GET", nobody, "/").build()));
        assertThrows(NetProblem.NoAnswer.class, () -> transport.connect(nobody, "/"));
    }

    @Test
    void unknownHostIsSaidToBeThat() {
        Origin unknown = new Origin(false, "no-such-host.invalid", 80);
        assertThrows(NetProblem.NoSuchHost.class, () -> transport.send(Request.to("GET", unknown, "/").build()));
        assertThrows(NetProblem.NoSuchHost.class, () -> transport.connect(unknown, "/"));
    }

    @Test
    void closedTransportSendsNothing() {
        try (RawServer server = RawServer.plain(RawServer.answering("ok"))) {
            transport.close();
            assertThrows(NetProblem.Cancelled.class, () -> transport.send(get(server).build()));
            assertThrows(NetProblem.Cancelled.class, () -> transport.connect(server.origin(), "/"));
            assertEquals(0, server.connections());
        }
    }

    @Test
    void replyTimeoutOfARequestCounts() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.in.read();
        })) {
            NetProblem.ReplyTooSlow slow = assertThrows(
                    NetProblem.ReplyTooSlow.class,
                    () -> transport.send(get(server).replyTimeout(Duration.ofMillis(200)).build()));
            assertTrue(slow.mayHaveBeenProcessed());
        }
    }
}
