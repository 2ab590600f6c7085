package dev.scabbard.core.net.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Pins;
import dev.scabbard.core.net.TestCertificates;
import dev.scabbard.core.net.TransportSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes out and comes in as a body, in full, in part, or too much of it.
@Timeout(60)
class TransportBodiesTest {

    private final Transport transport = new Transport(TransportSettings.standard());

    @AfterEach
    void close() {
        transport.close();
    }

    private static Request.Builder get(RawServer server) {
        return Request.to("GET", server.origin(), "/");
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
