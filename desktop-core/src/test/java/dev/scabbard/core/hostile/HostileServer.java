package dev.scabbard.core.hostile;

import java.io.BufferedInputStream;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;

/// A server on loopback that passes everything on to a real one behind it, but for the faults a test tells it to make.
/// So a test says only what is wrong, and everything else of the exchange is real.
///
/// Bodies stream through it, both ways, and a fault may be anywhere in them ([Midway]).
///
/// Rules are asked in the order they were made; the first that fits and is not used up decides. Each connection carries
/// one HTTP request. Whoever begins with TLS gets the answer of every plain HTTP server: 400, and is hung up on.
public final class HostileServer implements AutoCloseable {

    private static final int TLS_HANDSHAKE = 22;
    private static final byte[] NO_TLS_HERE =
            "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final RealServer real;
    private final boolean secure;
    private final ServerSocket listener;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final Map<Integer, FrameFault> texts = new ConcurrentHashMap<>();
    private final Map<Integer, FrameFault> binaries = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<HttpHead> heads = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HostileServer(int behind, ServerSocketFactory sockets) {
        real = new RealServer(behind, open);
        secure = sockets instanceof SSLServerSocketFactory;
        try {
            listener = sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
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
        rules.add(new Rule(start, new AtomicInteger(), new AtomicInteger(count), head -> fault));
        return this;
    }

    /// Makes a fault once, at the `n`th request from now on that starts with `start`; 1 is the next, and an empty
    /// `start` counts all.
    public HostileServer nth(int n, String start, Fault fault) {
        rules.add(new Rule(start, new AtomicInteger(n - 1), new AtomicInteger(1), head -> fault));
        return this;
    }

    /// Makes a fault at the `n`th request from now on that starts with `start`, and at each one after it.
    public HostileServer from(int n, String start, Fault fault) {
        rules.add(new Rule(start, new AtomicInteger(n - 1), new AtomicInteger(Integer.MAX_VALUE), head -> fault));
        return this;
    }

    /// Makes a fault of the server's choosing, made from the request's head.
    public HostileServer answering(String start, Function<String, Fault> fault) {
        rules.add(new Rule(start, new AtomicInteger(), new AtomicInteger(Integer.MAX_VALUE), fault));
        return this;
    }

    /// Makes a fault of the server's text message number `index` (the first is 0) of every WebSocket.
    public HostileServer message(int index, FrameFault fault) {
        texts.put(index, fault);
        return this;
    }

    /// Makes a fault of the server's binary message number `index` (the first is 0) of every WebSocket.
    public HostileServer binaryMessage(int index, FrameFault fault) {
        binaries.put(index, fault);
        return this;
    }

    /// Behaves from now on.
    public HostileServer behave() {
        rules.clear();
        texts.clear();
        binaries.clear();
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

    private record Rule(
            String start, AtomicInteger passedOver, AtomicInteger left, Function<String, Fault> fault) {

        boolean takes(String request) {
            return request.startsWith(start) && !isUsed(passedOver) && isUsed(left);
        }

        private static boolean isUsed(AtomicInteger supply) {
            return supply.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                client.setTcpNoDelay(true); // small writes, each of which would wait for the one before to be confirmed
                open.add(client);
                threads.execute(() -> serve(client));
            }
        } catch (IOException | RejectedExecutionException e) {
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
        if (fault.isEmpty() || fault.get() instanceof Midway) {
            real.stream(client, in, head, fault.map(Midway.class::cast));
            return;
        }
        byte[] body = in.readNBytes(Math.toIntExact(head.contentLength()));
        OutputStream out = client.getOutputStream();
        switch (fault.get()) {
            case Midway _ -> throw new AssertionError("streamed");
            case Fault.Reply reply -> answer(reply, head).writeTo(out);
            case Fault.DropBefore(Ending ending) -> ending.close(client);
            case Fault.DropAfter(Ending ending) -> {
                real.answer(head, body);
                ending.close(client);
            }
            case Fault.Hang _ -> closed.await();
            case Fault.HangAfter _ -> {
                real.answer(head, body);
                closed.await();
            }
            case Fault.WithoutHeader(String name) -> {
                RealServer.Message answer = real.answer(head, body);
                new RealServer.Message(answer.head().without(name), answer.body()).writeTo(out);
            }
            case Fault.ChangedBody changed -> {
                RealServer.Message answer = real.answer(head, body);
                byte[] other = changed.change().apply(answer.body());
                HttpHead changedHead = answer.head().with("Content-Length", String.valueOf(other.length));
                new RealServer.Message(changedHead, other).writeTo(out);
            }
        }
    }

    private static RealServer.Message answer(Fault.Reply reply, HttpHead request) {
        HttpHead head = new HttpHead("HTTP/1.1 " + reply.status() + " Whatever", List.of());
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            head = head.with(header.getKey(), header.getValue());
        }
        boolean bare = request.firstLine().startsWith("HEAD ");
        return new RealServer.Message(
                head.with("Content-Length", String.valueOf(reply.body().length)).with("Connection", "close"),
                bare ? new byte[0] : reply.body());
    }

    private void relaySocket(Socket client, InputStream in, HttpHead head) throws IOException {
        try (Socket server = real.connect()) {
            server.getOutputStream().write(head.bytes());
            server.getOutputStream().flush();
            threads.execute(() -> {
                try (server) {
                    in.transferTo(server.getOutputStream());
                } catch (IOException e) {
                    // one side is gone
                }
            });
            InputStream said = new BufferedInputStream(server.getInputStream());
            new FrameRelay(said, client.getOutputStream(), texts, binaries, closed).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        threads.shutdownNow();
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
