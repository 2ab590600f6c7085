package dev.scabbard.core.net.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Timeouts;
import dev.scabbard.core.net.TransportSettings;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Deadlines and cancelling.
@Timeout(60)
class TimeTest {

    private static final Duration SHORT = Duration.ofMillis(400);

    private final Transport impatient =
            new Transport(TransportSettings.standard().withTimeouts(new Timeouts(SHORT, SHORT, SHORT)));
    private final Transport patient = new Transport(TransportSettings.standard());

    @AfterEach
    void close() {
        impatient.close();
        patient.close();
    }

    private static Request.Builder get(RawServer server) {
        return Request.to("GET", server.origin(), "/");
    }

    private static RawServer.Script drippingAfter(String start) {
        return connection -> {
            connection.receive();
            connection.send(start);
            while (true) {
                connection.send("x");
                Thread.sleep(20);
            }
        };
    }

    @Test
    void headerThatDripsEndsInTime() {
        try (RawServer server = RawServer.plain(drippingAfter("HTTP/1.1 200 OK\r\nX-Slow: "))) {
            assertThrows(NetProblem.ReplyTooSlow.class, () -> impatient.send(get(server).build()));
            Request streamed = get(server).build();
            assertThrows(NetProblem.ReplyTooSlow.class, () -> impatient.exchange(streamed, StreamedReply::status));
        }
    }

    @Test
    void bufferedBodyThatDripsEndsInTime() {
        try (RawServer server = RawServer.plain(drippingAfter("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"))) {
            assertThrows(NetProblem.ReplyTooSlow.class, () -> impatient.send(get(server).build()));
        }
    }

    @Test
    void streamMayDripAsLongAsItMoves() {
        try (RawServer server = RawServer.plain(drippingAfter("HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\n"))) {
            assertEquals(
                    60, impatient.exchange(get(server).build(), reply -> reply.body().readAllBytes()).length);
        }
    }

    @Test
    void streamThatStopsEndsInTime() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 60\r\n\r\nabc");
            connection.in.read();
        })) {
            assertThrows(
                    NetProblem.ReplyTooSlow.class,
                    () -> impatient.exchange(get(server).build(), reply -> reply.body().readAllBytes()));
        }
    }

    @Test
    void uploadThatNobodyReadsEndsInTime() {
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.plain(connection -> {
            connection.receiveHead();
            over.await();
        })) {
            RequestBody body = new RequestBody.Stream(TransportBodiesTest.Endless::new, 1L << 34);
            NetProblem.ReplyTooSlow slow = assertThrows(
                    NetProblem.ReplyTooSlow.class,
                    () -> impatient.send(Request.to("POST", server.origin(), "/").body(body).build()));
            assertFalse(slow.mayHaveBeenProcessed());
            over.countDown();
        }
    }

    @Test
    void uploadMayTakeLongerThanAReply() {
        try (RawServer server = RawServer.plain(RawServer.answering("stored"))) {
            RequestBody body = new RequestBody.Stream(() -> new Slow(30), 30 * 16 * 1024L);
            assertEquals(200, impatient.send(Request.to("POST", server.origin(), "/").body(body).build()).status());
        }
    }

    @Test
    void uploadThatIsNeverAnsweredEndsInTimeAndMayHaveBeenProcessed() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.in.read();
        })) {
            RequestBody body = new RequestBody.Bytes(new byte[5000]);
            NetProblem.ReplyTooSlow slow = assertThrows(
                    NetProblem.ReplyTooSlow.class,
                    () -> impatient.send(Request.to("POST", server.origin(), "/").body(body).build()));
            assertTrue(slow.mayHaveBeenProcessed());
        }
    }

    @Test
    void whatThisSideTakesItsTimeForIsNotTakenForSilence() {
        int length = 4 << 20;
        try (RawServer server = RawServer.plain(RawServer.answering("x".repeat(length)))) {
            RequestBody body = new RequestBody.Stream(() -> new StandingStill(5000), 5000);
            int answer = impatient.exchange(
                    Request.to("POST", server.origin(), "/").body(body).build(), reply -> {
                        standStill();
                        int first = reply.body().read(new byte[1]);
                        standStill();
                        return first + reply.body().readAllBytes().length;
                    });
            assertEquals(length, answer);
        }
    }

    private static void standStill() {
        new Cancellation().pause(SHORT.multipliedBy(2));
    }

    /// Zeros, before which it takes longer than the line may be silent.
    private static final class StandingStill extends ByteArrayInputStream {

        StandingStill(int length) {
            super(new byte[length]);
        }

        @Override
        public int read(byte[] b, int off, int len) {
            if (pos == 0) {
                standStill();
            }
            return super.read(b, off, len);
        }
    }

    @Test
    void handshakeThatIsNeverAnsweredEndsInTime() {
        try (RawServer server =
                RawServer.plain(connection -> connection.in.transferTo(OutputStream.nullOutputStream()))) {
            Origin secure = new Origin(true, "localhost", server.origin().port());
            assertThrows(NetProblem.NoAnswer.class, () -> impatient.send(Request.to("GET", secure, "/").build()));
        }
    }

    @Test
    void cancellingEndsARequestThatWaits() {
        Cancellation cancellation = new Cancellation();
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            cancellation.cancel();
            connection.in.read();
        })) {
            assertThrows(
                    NetProblem.Cancelled.class, () -> patient.send(get(server).cancellation(cancellation).build()));
            assertThrows(
                    NetProblem.Cancelled.class, () -> patient.send(get(server).cancellation(cancellation).build()));
            assertEquals(1, server.connections());
        }
    }

    @Test
    void cancellingEndsAnUploadAndADownload() {
        Cancellation upload = new Cancellation();
        try (RawServer server = RawServer.plain(connection -> {
            connection.receiveHead();
            connection.in.readNBytes(100_000);
            upload.cancel();
            connection.in.transferTo(OutputStream.nullOutputStream());
        })) {
            RequestBody body = new RequestBody.Stream(TransportBodiesTest.Endless::new, 1L << 40);
            Request request = Request.to("POST", server.origin(), "/").body(body).cancellation(upload).build();
            assertThrows(NetProblem.Cancelled.class, () -> patient.send(request));
        }
        Cancellation download = new Cancellation();
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            while (true) {
                connection.send("x".repeat(1000));
                Thread.sleep(50);
            }
        })) {
            Request request = get(server).cancellation(download).build();
            assertThrows(
                    NetProblem.Cancelled.class,
                    () -> patient.exchange(request, reply -> {
                        reply.body().read();
                        download.cancel();
                        return reply.body().readAllBytes();
                    }));
        }
    }

    @Test
    void lockingEndsWhatRuns() {
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            patient.dropConnections();
            connection.in.read();
        })) {
            assertThrows(NetProblem.Cancelled.class, () -> patient.send(get(server).build()));
        }
    }

    @Test
    void interruptingAVirtualThreadEndsItsRequest() throws InterruptedException {
        AtomicReference<Thread> client = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            client.get().interrupt();
            connection.in.read();
        })) {
            Thread thread = Thread.ofVirtual().unstarted(() -> {
                try {
                    patient.send(get(server).build());
                } catch (NetProblem e) {
                    thrown.set(e);
                }
            });
            client.set(thread);
            thread.start();
            thread.join(Duration.ofSeconds(20));
            assertEquals(NetProblem.Cancelled.class, thrown.get().getClass());
        }
    }

    /// So many pieces of 16 KiB, one every 30 ms.
    private static final class Slow extends InputStream {

        private long left;

        Slow(int pieces) {
            left = pieces * (16 * 1024L);
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            int size = (int) Math.min(length, left);
            left -= size;
            return size;
        }
    }
}
