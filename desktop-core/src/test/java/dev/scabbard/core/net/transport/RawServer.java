package dev.scabbard.core.net.transport;

import dev.scabbard.core.net.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/// A server on loopback that does, byte for byte, what a test tells it.
final class RawServer implements AutoCloseable {

    /// What to do with one connection; it is closed afterwards.
    @FunctionalInterface
    interface Script {
        void run(Connection connection) throws IOException, InterruptedException;
    }

    /// A request as it came in.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Received(String head, byte[] body) {

        String requestLine() {
            return head.lines().findFirst().orElse("");
        }

        boolean hasHeader(String name) {
            return head.toLowerCase(Locale.ROOT).contains("\r\n" + name.toLowerCase(Locale.ROOT) + ":");
        }
    }

    private final ServerSocket listener;
    private final boolean secure;
    private final Script script;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Received> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private RawServer(ServerSocket listener, boolean secure, Script script) {
        this.listener = listener;
        this.secure = secure;
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    static RawServer plain(Script script) {
        try {
            return new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), false, script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawServer secure(SSLContext context, Script script) {
        try {
            return new RawServer(
                    context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    true,
                    script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Answers every request with 200 and these bytes, on connections that stay open.
    static Script answering(String body) {
        return connection -> {
            while (connection.receive()) {
                connection.reply("200 OK", body);
            }
        };
    }

    Origin origin() {
        return origin("localhost");
    }

    Origin origin(String host) {
        return new Origin(secure, host, listener.getLocalPort());
    }

    int connections() {
        return connections.get();
    }

    List<Received> requests() {
        return requests;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            script.run(new Connection(socket));
        } catch (IOException | InterruptedException e) {
            // the client left, or the test is over
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One client.
    final class Connection {

        final Socket socket;
        final InputStream in;
        final OutputStream out;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            in = socket.getInputStream();
            out = socket.getOutputStream();
        }

        /// The same client over TLS.
        Connection over(Socket tls) throws IOException {
            return new Connection(tls);
        }

        /// Reads one request with its body; false when the client has left.
        boolean receive() throws IOException {
            String head = receiveHead();
            if (head.isEmpty()) {
                return false;
            }
            int length = head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                    .findFirst()
                    .orElse(0);
            byte[] body = in.readNBytes(length);
            requests.add(new Received(head, body));
            return true;
        }

        /// Reads up to the empty line.
        String receiveHead() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            int next;
            while ((next = in.read()) >= 0) {
                head.write(next);
                if (next == '\n' && head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                    return head.toString(StandardCharsets.ISO_8859_1);
                }
            }
            return "";
        }

        void reply(String status, String body) throws IOException {
            int length = body.getBytes(StandardCharsets.UTF_8).length;
            send("HTTP/1.1 " + status + "\r\nContent-Length: " + length + "\r\n\r\n" + body);
        }

        void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.UTF_8));
        }

        void send(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
        }
    }
}
