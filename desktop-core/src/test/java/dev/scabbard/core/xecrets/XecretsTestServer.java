package dev.scabbard.core.xecrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.scabbard.core.net.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// An HTTPS server on loopback that answers every request the way a test tells it to, and remembers what it was asked.
final class XecretsTestServer implements AutoCloseable {

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Answer answer = new Answer(200, "", Map.of());
    private volatile boolean silent;

    /// @param authorization what the header said
    /// @param port the client's, which tells connections apart
    record Asked(String method, String target, Optional<String> authorization, int port) {}

    record Answer(int status, String body, Map<String, String> headers) {}

    XecretsTestServer(TestCertificates.Identity identity) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity.serverContext()));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    XecretsAddress address() {
        return XecretsAddress.parse("https://127.0.0.1:" + server.getAddress().getPort() + "/Xecrets/RestApi.ashx");
    }

    void answers(String body) {
        answers(200, body);
    }

    void answers(int status, String body) {
        answer = new Answer(status, body, Map.of("Content-Type", "application/json"));
    }

    void redirectsTo(String location) {
        answer = new Answer(302, "", Map.of("Location", location));
    }

    /// From now on requests get no answer.
    void fallsSilent() {
        silent = true;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Optional.ofNullable(headers.getFirst("Authorization")),
                exchange.getRemoteAddress().getPort()));
        if (silent) {
            awaitEnd();
        }
        Answer given = answer;
        byte[] body = given.body().getBytes(UTF_8);
        given.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        try (exchange) {
            exchange.sendResponseHeaders(given.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void awaitEnd() {
        try {
            boolean ended = end.await(2, TimeUnit.MINUTES);
            throw new UncheckedIOException(new IOException(ended ? "closed" : "forgotten"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
