package dev.scabbard.core.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.secret.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
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

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, 8192, 16384 + 8, 16384 + 16, 100_000, 3_000_000})
    void streamedBodyArrivesWithItsExactLength(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        try (RawServer server = RawServer.plain(RawServer.answering("ok"))) {
            transport.send(Request.to("POST", server.origin(), "/")
                    .body(new RequestBody.Stream(() -> new ByteArrayInputStream(content), size))
                    .build());
            RawServer.Received request = server.requests().getFirst();
            assertTrue(request.head().contains("\r\nContent-Length: " + size + "\r\n"));
            assertFalse(request.hasHeader("Transfer-Encoding"));
            assertArrayEquals(content, request.body());
        }
    }

    @Test
    void replyBodyIsBounded() {
        try (RawServer server = RawServer.plain(connection -> {
            while (connection.receive()) {
                connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                for (int i = 0; i < 1000; i++) {
                    connection.send("64\r\n" + "x".repeat(100) + "\r\n");
                }
            }
        })) {
            Request bounded = get(server).maxReplyBytes(9_999).build();
            assertThrows(NetProblem.ReplyTooLarge.class, () -> transport.send(bounded));
            assertThrows(
                    NetProblem.ReplyTooLarge.class,
                    () -> transport.exchange(get(server).build(), reply -> reply.bodyBytes(20_000)));
        }
    }

    @Test
    void hugePromisedLengthIsRefusedAtOnceWithoutMemory() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.send("HTTP/1.1 500 No\r\nContent-Length: 10000000000\r\n\r\nabc");
            connection.in.read();
        })) {
            assertThrows(NetProblem.ReplyTooLarge.class, () -> transport.send(get(server).build()));
        }
    }

    @Test
    void bodyOfExactlyTheLimitIsAccepted() {
        try (RawServer server = RawServer.plain(RawServer.answering("x".repeat(50_000)))) {
            assertEquals(50_000, transport.send(get(server).maxReplyBytes(50_000).build()).body().length);
        }
    }

    @Test
    void streamedReplyIsReadAsItComesIn() {
        try (RawServer server = RawServer.plain(RawServer.answering("x".repeat(100_000)))) {
            long count = transport.exchange(get(server).build(), reply -> {
                assertEquals(200, reply.status());
                assertEquals(100_000, reply.contentLength().orElseThrow());
                return (long) reply.body().readAllBytes().length;
            });
            assertEquals(100_000, count);
        }
    }

    @Test
    void replyThatBreaksOffIsALostConnectionNotAShortBody() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort");
        })) {
            assertThrows(NetProblem.ConnectionLost.class, () -> transport.send(get(server).build()));
            assertThrows(
                    NetProblem.ConnectionLost.class,
                    () -> transport.exchange(get(server).build(), reply -> reply.body().readAllBytes()));
        }
    }

    @Test
    void replyLeftUnreadIsCutNotDrained() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\nabc");
            connection.in.read();
        })) {
            assertEquals(200, (int) transport.exchange(get(server).build(), StreamedReply::status));
        }
    }

    @Test
    void readersOwnFailureIsHandedThrough() {
        IOException own = new IOException("disk full");
        try (RawServer server = RawServer.plain(RawServer.answering("ok"))) {
            UncheckedIOException thrown = assertThrows(
                    UncheckedIOException.class,
                    () -> transport.exchange(get(server).build(), reply -> {
                        throw own;
                    }));
            assertEquals(own, thrown.getCause());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50_000, 150_000})
    void sourceOfAnotherLengthNeverMakesACompleteRequest(int actual) {
        try (RawServer server = RawServer.plain(RawServer.answering("stored"))) {
            RequestBody body = new RequestBody.Stream(() -> new ByteArrayInputStream(new byte[actual]), 100_000);
            assertThrows(
                    UncheckedIOException.class,
                    () -> transport.send(Request.to("POST", server.origin(), "/").body(body).build()));
            assertTrue(server.requests().stream().allMatch(request -> request.body().length < 100_000));
        }
    }

    @Test
    void sourcesOwnFailureIsHandedThrough() {
        IOException own = new IOException("vanished");
        RequestBody body = new RequestBody.Stream(
                () -> {
                    throw own;
                },
                10);
        try (RawServer server = RawServer.plain(RawServer.answering("ok"))) {
            UncheckedIOException thrown = assertThrows(
                    UncheckedIOException.class,
                    () -> transport.send(Request.to("POST", server.origin(), "/").body(body).build()));
            assertEquals(own, thrown.getCause());
        }
    }

    @Test
    void earlyRefusalIsReadWhileTheBodyIsStillGoingOut() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receiveHead();
            connection.send("HTTP/1.1 413 Request Entity Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            connection.socket.shutdownOutput();
            connection.in.readNBytes(200_000); // then the connection is cut with most of the body on its way
        })) {
            RequestBody body = new RequestBody.Stream(Endless::new, 1L << 32);
            assertEquals(413, transport.send(Request.to("POST", server.origin(), "/").body(body).build()).status());
        }
    }

    @Test
    void earlyRefusalIsReadOverTls() {
        TestCertificates.Identity identity = TestCertificates.selfSigned("localhost");
        try (RawServer server = RawServer.secure(identity.serverContext(), connection -> {
                    connection.receiveHead();
                    connection.send("HTTP/1.1 413 Request Entity Too Large\r\nContent-Length: 0\r\n\r\n");
                    connection.in.transferTo(OutputStream.nullOutputStream());
                });
                Transport pinned = new Transport(TransportSettings.standard()
                        .withPins(Pins.none().with(server.origin(), Fingerprint.of(identity.certificate()))))) {
            RequestBody body = new RequestBody.Stream(Endless::new, 1L << 32);
            assertEquals(413, pinned.send(Request.to("POST", server.origin(), "/").body(body).build()).status());
        }
    }

    @Test
    void requestCutShortHasNotBeenProcessed() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receiveHead();
            connection.in.readNBytes(1000);
        })) {
            RequestBody body = new RequestBody.Stream(Endless::new, 1L << 32);
            NetProblem.ConnectionLost lost = assertThrows(
                    NetProblem.ConnectionLost.class,
                    () -> transport.send(Request.to("POST", server.origin(), "/").body(body).build()));
            assertFalse(lost.mayHaveBeenProcessed());
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

    /// Zeros without end.
    static final class Endless extends InputStream {

        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return length;
        }
    }
}
