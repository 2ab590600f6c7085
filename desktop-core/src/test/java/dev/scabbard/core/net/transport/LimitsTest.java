package dev.scabbard.core.net.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.secret.SecretBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server may send costs little memory, and where it sends the client the client does not go. Memory is what
/// this thread has asked for in all, which no collector makes smaller.
@Timeout(60)
class LimitsTest {

    private static final long MEMORY = 64L << 20;

    private final Transport transport = new Transport(TransportSettings.standard());

    @AfterEach
    void close() {
        transport.close();
    }

    private static void requireLittleMemory(Runnable action) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        action.run();
        long used = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(used < MEMORY, () -> used + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 10000000000", "Connection: close", "Transfer-Encoding: chunked"})
    void aReplyThatDoesNotEndIsRefusedWithLittleMemory(String length) {
        byte[] chunk = ("10000\r\n" + "x".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.send("HTTP/1.1 200 OK\r\n" + length + "\r\n\r\n");
            while (true) {
                connection.out.write(chunk);
            }
        })) {
            Request request = Request.to("GET", server.origin(), "/").build();
            requireLittleMemory(
                    () -> assertThrows(NetProblem.ReplyTooLarge.class, () -> transport.send(request)));
        }
    }

    @Test
    void whatIsCompressedWithoutBeingAskedForStaysCompressed() throws IOException {
        byte[] bomb = bomb();
        try (RawServer server = RawServer.plain(connection -> {
            connection.receive();
            connection.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.length
                    + "\r\n\r\n");
            connection.out.write(bomb);
            connection.out.flush();
        })) {
            Request request = Request.to("GET", server.origin(), "/").build();
            requireLittleMemory(() -> assertArrayEquals(bomb, transport.send(request).body()));
        }
    }

    /// 256 MiB of zeros in a quarter of a megabyte.
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 256; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectToAnotherOriginCarriesNoCredentialThere(int status) {
        try (RawServer elsewhere = RawServer.plain(RawServer.answering("thanks"));
                RawServer server = RawServer.plain(connection -> {
                    while (connection.receive()) {
                        connection.send("HTTP/1.1 " + status + " Gone\r\nLocation: " + elsewhere.origin()
                                + "/take\r\nContent-Length: 0\r\n\r\n");
                    }
                });
                SecretBytes token = SecretBytes.copyOf("token".getBytes(StandardCharsets.US_ASCII))) {
            for (String method : List.of("GET", "POST")) {
                Request request = Request.to(method, server.origin(), "/")
                        .secretHeader("Authorization", "Bearer ", token)
                        .build();
                assertEquals(status, transport.send(request).status());
            }
            assertEquals(2, server.requests().size());
            assertEquals(0, elsewhere.connections());
        }
    }
}
