package dev.scabbard.core.net.transport;

import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.ProxySettings;
import dev.scabbard.core.net.Timeouts;
import dev.scabbard.core.net.connection.Proxies;
import dev.scabbard.core.net.connection.QuietConnection;
import dev.scabbard.core.net.connection.Route;
import dev.scabbard.core.net.connection.ServerTrust;
import dev.scabbard.core.net.connection.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Apache HttpClient, stripped of everything it would do by itself.
final class HttpStack implements AutoCloseable {

    /// Most servers close an idle connection after 5 s without saying so.
    private static final Duration KEEP_IDLE = Duration.ofSeconds(4);

    private static final int MAX_CONNECTIONS = 64;
    private static final int MAX_CONNECTIONS_PER_SERVER = 16;
    private static final String EXCHANGE = "scabbard.exchange";

    private final Timeouts timeouts;
    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;

    HttpStack(Tls tls, Proxies proxies, Timeouts timeouts) {
        this.timeouts = timeouts;
        connections = connections(tls, proxies);
        client = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setRoutePlanner(new Planner(proxies))
                .setConnectionReuseStrategy((request, response, context) -> response.getCode() < 500
                        && DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context))
                .addRequestInterceptorLast((request, entity, context) -> {
                    if (context.getAttribute(EXCHANGE) instanceof Exchange exchange) {
                        exchange.connected();
                    }
                })
                .setRequestExecutor(new Executor())
                .setUserAgent("Scabbard")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    private PoolingHttpClientConnectionManager connections(Tls tls, Proxies proxies) {
        HttpConnectionFactory<ManagedHttpClientConnection> factory = socket -> {
            QuietConnection connection = new QuietConnection(
                    Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(200).build());
            if (socket != null) {
                connection.bind(socket);
            }
            return connection;
        };
        PoolingHttpClientConnectionManager manager = new PoolingHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(
                        new Sockets(),
                        null,
                        new Names(proxies),
                        RegistryBuilder.<TlsSocketStrategy>create()
                                .register(URIScheme.HTTPS.id, new Handshake(tls))
                                .build()),
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                null,
                factory);
        manager.setMaxTotal(MAX_CONNECTIONS);
        manager.setDefaultMaxPerRoute(MAX_CONNECTIONS_PER_SERVER);
        manager.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(timeouts.connect()))
                .setIdleTimeout(Timeout.of(KEEP_IDLE))
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(1))
                .build());
        manager.setDefaultTlsConfig(
                TlsConfig.custom().setHandshakeTimeout(Timeout.of(timeouts.connect())).build());
        manager.setSocketConfigResolver(route -> socketConfig(route, proxies));
        return manager;
    }

    private SocketConfig socketConfig(HttpRoute route, Proxies proxies) {
        SocketConfig.Builder config = SocketConfig.custom()
                .setTcpNoDelay(true)
                .setSoTimeout(Timeout.of(timeouts.connect().plus(timeouts.reply())));
        if (proxies.routeTo(originOf(route.getTargetHost())) instanceof Route.Via via
                && via.kind() == ProxySettings.Kind.SOCKS) {
            config.setSocksProxyAddress(new InetSocketAddress(via.host(), via.port()));
        }
        return config.build();
    }

    /// Sends the request of `exchange` and reads the head of the reply. The reply is the caller's to close.
    ClassicHttpResponse open(Exchange exchange, HttpClientContext context) throws IOException {
        Duration reply = exchange.replyLimit();
        Duration answer = exchange.answerLimit();
        Duration longest = answer.compareTo(timeouts.idle()) > 0 ? answer : timeouts.idle();
        context.setAttribute(EXCHANGE, exchange);
        context.setRequestConfig(RequestConfig.custom()
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .setContentCompressionEnabled(false)
                .setExpectContinueEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .setConnectionRequestTimeout(Timeout.of(timeouts.connect().plus(reply)))
                .setResponseTimeout(Timeout.of(longest.plusSeconds(1)))
                .build());
        return client.executeOpen(exchange.host(), exchange.raw(), context);
    }

    /// Closes the pooled connections; those in use are their exchanges' to close.
    void closeIdle() {
        connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private static Origin originOf(HttpHost host) {
        boolean secure = URIScheme.HTTPS.same(host.getSchemeName());
        return new Origin(secure, host.getHostName(), host.getPort() > 0 ? host.getPort() : secure ? 443 : 80);
    }

    /// Tells an exchange which connections it uses.
    private static final class Executor extends HttpRequestExecutor {

        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                @Nullable HttpResponseInformationCallback informed,
                HttpContext context)
                throws IOException, HttpException {
            if (connection instanceof QuietConnection quiet
                    && context.getAttribute(EXCHANGE) instanceof Exchange exchange) {
                exchange.uses(quiet);
            }
            return super.execute(request, connection, informed, context);
        }
    }

    /// Leaves the choice of proxies to [Proxies].
    private static final class Planner extends DefaultRoutePlanner {

        private final Proxies proxies;

        Planner(Proxies proxies) {
            super(null);
            this.proxies = proxies;
        }

        @Override
        protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
            return proxies.routeTo(originOf(target)) instanceof Route.Via via && via.kind() == ProxySettings.Kind.HTTP
                    ? new HttpHost(URIScheme.HTTP.id, via.host(), via.port())
                    : null;
        }
    }

    /// Makes sockets that use the proxy they are told and no other: a plain socket of the JDK would ask the system for
    /// a SOCKS proxy by itself. Those without a proxy have a channel, through which [QuietConnection] sends.
    private static final class Sockets implements DetachedSocketFactory {

        @Override
        public Socket create(@Nullable Proxy socks) throws IOException {
            return socks == null ? SocketChannel.open().socket() : new Socket(socks); // a channel knows no SOCKS
        }
    }

    /// Leaves the resolution of names to a SOCKS proxy where there is one.
    private static final class Names extends SystemDefaultDnsResolver {

        private final Proxies proxies;

        Names(Proxies proxies) {
            this.proxies = proxies;
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return proxies.resolvesRemotely(host)
                    ? List.of(InetSocketAddress.createUnresolved(host, port))
                    : List.of(InetAddress.getAllByName(host)).stream()
                            .map(address -> new InetSocketAddress(address, port))
                            .toList();
        }
    }

    /// Puts TLS on a socket. Whom to trust, the host's name included, is the trust manager's decision alone.
    private record Handshake(Tls tls) implements TlsSocketStrategy {

        @Override
        public SSLSocket upgrade(
                Socket socket, String target, int port, @Nullable Object attachment, HttpContext context)
                throws IOException {
            Socket layered = tls.context().getSocketFactory().createSocket(socket, target, port, true);
            if (!(layered instanceof SSLSocket secure)) {
                throw new IllegalStateException("a TLS socket factory makes TLS sockets");
            }
            secure.setSSLParameters(tls.parameters());
            Origin expected = new Origin(true, target, port > 0 ? port : 443);
            return ScopedValue.where(ServerTrust.EXPECTED, expected).call(() -> {
                secure.startHandshake();
                return secure;
            });
        }
    }
}
