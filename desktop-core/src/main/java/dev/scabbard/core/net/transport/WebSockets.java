package dev.scabbard.core.net.transport;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.ProxySettings;
import dev.scabbard.core.net.Timeouts;
import dev.scabbard.core.net.connection.Failures;
import dev.scabbard.core.net.connection.Proxies;
import dev.scabbard.core.net.connection.Route;
import dev.scabbard.core.net.connection.Tls;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// Opens WebSockets with `java.net.http`, HTTP/1.1 only: its usual offer to upgrade to HTTP/2 makes an Excalibur server
/// lose request bodies. It repeats the opening by itself when a connection drops, which does no harm: an opening
/// changes nothing on a server.
final class WebSockets implements AutoCloseable {

    private final Proxies proxies;
    private final Timeouts timeouts;
    private final Set<OpenWebSocket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;

    WebSockets(Tls tls, Proxies proxies, Timeouts timeouts) {
        this.proxies = proxies;
        this.timeouts = timeouts;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeouts.connect())
                .proxy(proxies.selector())
                .sslContext(tls.context())
                .sslParameters(tls.parameters())
                .executor(threads)
                .build();
    }

    WebSocketChannel connect(Origin origin, String target, Cancellation cancellation) {
        cancellation.check();
        Route route = proxies.routeTo(origin);
        if (route instanceof Route.Via via && via.kind() == ProxySettings.Kind.SOCKS) {
            throw new NetProblem.SocksNotPossible(via.authority());
        }
        OpenWebSocket channel = new OpenWebSocket(timeouts.reply(), open::remove);
        open.add(channel);
        try {
            open(origin, target, cancellation, route, channel);
            channel.endWith(cancellation);
            return channel;
        } catch (RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void open(Origin origin, String target, Cancellation cancellation, Route route, OpenWebSocket channel) {
        Duration limit = timeouts.connect().plus(timeouts.reply());
        URI address = URI.create((origin.secure() ? "wss://" : "ws://") + origin.authority() + target);
        CompletableFuture<WebSocket> opening =
                client.newWebSocketBuilder().connectTimeout(limit).buildAsync(address, channel);
        try (Cancellation.Registration _ = cancellation.onCancel(() -> opening.cancel(true))) {
            opening.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | CancellationException e) {
            cancellation.check();
            throw explain(e, origin, route, limit);
        } catch (TimeoutException e) {
            opening.cancel(true);
            throw new NetProblem.ReplyTooSlow(e, limit, false);
        } catch (InterruptedException e) {
            opening.cancel(true);
            Thread.currentThread().interrupt();
            throw new NetProblem.Cancelled();
        }
    }

    private static NetProblem explain(Throwable failure, Origin origin, Route route, Duration limit) {
        Optional<WebSocketHandshakeException> refused = Failures.find(failure, WebSocketHandshakeException.class);
        if (refused.isPresent()) {
            int status = refused.get().getResponse().statusCode();
            return status == 407 && route instanceof Route.Via via
                    ? new NetProblem.ProxyRefused(via.authority())
                    : new NetProblem.WebSocketRefused(status);
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return new NetProblem.ReplyTooSlow(cause, limit, false);
        }
        boolean talking = cause instanceof IOException
                && !(cause instanceof ConnectException)
                && !(cause instanceof SSLException)
                && !(cause instanceof HttpTimeoutException)
                && !Failures.isTunnelFailure(cause);
        return talking
                ? new NetProblem.ConnectionLost(cause, false)
                : Failures.whileConnecting(cause, origin, route);
    }

    /// Cuts every open WebSocket.
    void dropAll() {
        Set.copyOf(open).forEach(OpenWebSocket::close);
    }

    @Override
    public void close() {
        dropAll();
        client.shutdownNow();
        threads.shutdownNow();
    }
}
