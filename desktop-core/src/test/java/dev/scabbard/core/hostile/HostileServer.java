package dev.scabbard.core.hostile;

import java.io.BufferedInputStream;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;

/// A server on loopback that passes everything on to a real one behind it, but for the faults a test tells it to make.
/// So a test says only what is wrong, and everything else of the exchange is real.
///
/// Rules are asked in the order they were made; the first that fits and is not used up decides. Each connection carries
/// one HTTP request. Whoever begins with TLS gets the answer of every plain HTTP server: 400, and is hung up on.
public final class HostileServer implements AutoCloseable {

    private static final int TLS_HANDSHAKE = 22;
    private static final byte[] NO_TLS_HERE =
            "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final int behind;
    private final boolean secure;
    private final ServerSocket listener;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final Map<Integer, FrameFault> frames = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<HttpHead> heads = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    private HostileServer(int behind, ServerSocketFactory sockets) {
        this.behind = behind;
        secure = sockets instanceof SSLServerSocketFactory;
        try {
            listener = sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// In front of the server at a port of this computer.
    public static HostileServer inFrontOf(int port) {
        return new HostileServer(port, ServerSocketFactory.getDefault());
    }

    /// With nothing behind: every request that no rule answers is dropped.
    public static HostileServer alone() {
        return new HostileServer(0, ServerSocketFactory.getDefault());
    }

    /// With TLS, and nothing behind.
    public static HostileServer secure(SSLContext context) {
        return new HostileServer(0, context.getServerSocketFactory());
    }

    /// `http://127.0.0.1:PORT`, or `https`.
    public String origin() {
        return (secure ? "https" : "http") + "://127.0.0.1:" + listener.getLocalPort();
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// Makes a fault each time a request's method and target start with `start`, such as `GET /api/files/list`.
    public HostileServer always(String start, Fault fault) {
        return times(Integer.MAX_VALUE, start, fault);
    }

    /// Makes a fault the next time.
    public HostileServer once(String start, Fault fault) {
        return times(1, start, fault);
    }

    /// Makes a fault the next so many times.
    public HostileServer times(int count, String start, Fault fault) {
        rules.add(new Rule(start, new AtomicInteger(count), head -> fault));
        return this;
    }

    /// Makes a fault of the server's choosing, made from the request's head.
    public HostileServer answering(String start, Function<String, Fault> fault) {
        rules.add(new Rule(start, new AtomicInteger(Integer.MAX_VALUE), fault));
        return this;
    }

    /// Makes a fault of the server's message number `index` (the first is 0) of every WebSocket.
    public HostileServer message(int index, FrameFault fault) {
        frames.put(index, fault);
        return this;
    }

    /// Behaves from now on.
    public HostileServer behave() {
        rules.clear();
        frames.clear();
        return this;
    }

    /// Method and target of every request so far.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// How many requests so far start with `start`.
    public long count(String start) {
        return requests.stream().filter(request -> request.startsWith(start)).count();
    }

    /// The values of a header over all requests whose method and target start with `start`.
    public List<String> headerValues(String start, String name) {
        return heads.stream()
                .filter(head -> head.firstLine().startsWith(start))
                .flatMap(head -> head.header(name).stream())
                .toList();
    }

    private record Rule(String start, AtomicInteger left, Function<String, Fault> fault) {

        boolean takes(String request) {
            return request.startsWith(start) && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            if (speaksTls(in)) {
                client.getOutputStream().write(NO_TLS_HERE);
                return;
            }
            Optional<HttpHead> head = HttpHead.read(in);
            if (head.isPresent()) {
                String request = head.get().firstLine().replaceFirst(" HTTP/1\\.1$", "");
                requests.add(request);
                heads.add(head.get());
                if (head.get().header("Upgrade").isPresent()) {
                    relaySocket(client, in, head.get());
                } else {
                    exchange(client, in, head.get(), request);
                }
            }
        } catch (IOException | InterruptedException e) {
            // the client went away, or the test is over
        } finally {
            open.remove(client);
        }
    }

    private static boolean speaksTls(InputStream in) throws IOException {
        in.mark(1);
        int first = in.read();
        in.reset();
        return first == TLS_HANDSHAKE;
    }

    private void exchange(Socket client, InputStream in, HttpHead head, String request)
            throws IOException, InterruptedException {
        Optional<Fault> fault = rules.stream()
                .filter(rule -> rule.takes(request))
                .findFirst()
                .map(rule -> rule.fault().apply(request));
        byte[] body = in.readNBytes((int) head.contentLength());
        OutputStream out = client.getOutputStream();
        switch (fault.orElse(null)) {
            case null -> passOn(head, body).writeTo(out);
            case Fault.Reply reply -> answer(reply, head).writeTo(out);
            case Fault.DropBefore _ -> client.close();
            case Fault.DropAfter _ -> passOn(head, body);
            case Fault.Hang _ -> closed.await();
            case Fault.HangAfter _ -> {
                passOn(head, body);
                closed.await();
            }
            case Fault.WithoutHeader(String name) -> {
                Message real = passOn(head, body);
                new Message(real.head().without(name), real.body()).writeTo(out);
            }
            case Fault.ChangedBody changed -> {
                Message real = passOn(head, body);
                byte[] other = changed.change().apply(real.body());
                new Message(real.head().with("Content-Length", String.valueOf(other.length)), other).writeTo(out);
            }
            case Fault.CutBody(int bytes) -> {
                Message real = passOn(head, body);
                out.write(real.head().bytes());
                out.write(real.body(), 0, Math.min(bytes, real.body().length));
                out.flush();
            }
        }
    }

    private static Message answer(Fault.Reply reply, HttpHead request) {
        HttpHead head = new HttpHead("HTTP/1.1 " + reply.status() + " Whatever", List.of());
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            head = head.with(header.getKey(), header.getValue());
        }
        boolean bare = request.firstLine().startsWith("HEAD ");
        return new Message(
                head.with("Content-Length", String.valueOf(reply.body().length)).with("Connection", "close"),
                bare ? new byte[0] : reply.body());
    }

    private record Message(HttpHead head, byte[] body) {

        void writeTo(OutputStream out) throws IOException {
            out.write(head.bytes());
            out.write(body);
            out.flush();
        }
    }

    private Message passOn(HttpHead head, byte[] body) throws IOException {
        if (behind == 0) {
            throw new IOException("nothing behind");
        }
        try (Socket real = new Socket("127.0.0.1", behind)) {
            real.getOutputStream().write(head.with("Connection", "close").bytes());
            real.getOutputStream().write(body);
            real.getOutputStream().flush();
            InputStream in = new BufferedInputStream(real.getInputStream());
            HttpHead answer = HttpHead.read(in).orElseThrow(() -> new IOException("no answer"));
            ByteArrayOutputStream rest = new ByteArrayOutputStream();
            in.transferTo(rest);
            return new Message(answer.with("Connection", "close"), rest.toByteArray());
        }
    }

    private void relaySocket(Socket client, InputStream in, HttpHead head) throws IOException {
        try (Socket real = new Socket("127.0.0.1", behind)) {
            real.getOutputStream().write(head.bytes());
            real.getOutputStream().flush();
            Thread.ofVirtual().start(() -> {
                try (real) {
                    in.transferTo(real.getOutputStream());
                } catch (IOException e) {
                    // one side is gone
                }
            });
            new FrameRelay(new BufferedInputStream(real.getInputStream()), client.getOutputStream(), frames, closed)
                    .run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
