package dev.scabbard.core.net.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Timeouts;
import dev.scabbard.core.net.connection.QuietConnection;
import dev.scabbard.core.net.connection.Route;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The end of a body leaves in one write to the socket, of some hundred bytes at least (Excalibur 0.2, A.8, trap 2).
class BodyTailTest {

    @ParameterizedTest
    @ValueSource(
            ints = {1, 44, 1023, 1024, 1025, 1040, 8191, 8192, 8193, 9224, 16384 + 8, 16384 + 16, 33793, 1_000_000})
    void lastWriteIsNeverSmall(int size) throws IOException, HttpException {
        List<Integer> writes = new ArrayList<>();
        Request request = Request.to("POST", new Origin(false, "localhost", 1), "/")
                .body(new RequestBody.Stream(() -> new ByteArrayInputStream(new byte[size]), size))
                .build();
        try (ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
                Exchange exchange = new Exchange(request, Timeouts.standard(), Route.STRAIGHT, scheduler);
                QuietConnection connection = new QuietConnection(Http1Config.DEFAULT)) {
            connection.bind(new RecordingSocket(writes));
            exchange.raw().setHeader("Content-Length", size);
            connection.sendRequestHeader(exchange.raw());
            connection.sendRequestEntity(exchange.raw());
            connection.flush();
        }
        int head = "POST / HTTP/1.1\r\nContent-Length: ".length() + String.valueOf(size).length() + 4;
        assertEquals(head + size, writes.stream().mapToInt(Integer::intValue).sum());
        int end = writes.getLast();
        assertTrue(end >= Math.min(size, BodyEntity.TAIL_BYTES), "last write: " + end);
        assertTrue(end <= 16 * 1024, "more than one TLS record: " + end);
    }

    private static final class RecordingSocket extends Socket {

        private final List<Integer> writes;

        RecordingSocket(List<Integer> writes) {
            this.writes = writes;
        }

        @Override
        public InputStream getInputStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public OutputStream getOutputStream() {
            return new OutputStream() {
                @Override
                public void write(int one) {
                    writes.add(1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    writes.add(length);
                }
            };
        }
    }
}
