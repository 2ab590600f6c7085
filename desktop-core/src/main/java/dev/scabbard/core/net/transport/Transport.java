package dev.scabbard.core.net.transport;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.CertificateDetails;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Timeouts;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.net.connection.Proxies;
import dev.scabbard.core.net.connection.Route;
import dev.scabbard.core.net.connection.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way out of this program: HTTP/1.1 requests and WebSockets with the same trust, proxy and time-outs.
///
/// Nothing is done that was not asked for: no repeats, redirects, cookies, compression, cached authentication or
/// upgrade offers. Safe for many threads; every call blocks its own, which may be a virtual one.
public final class Transport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Transport.class);

    private final Timeouts timeouts;
    private final Proxies proxies;
    private final HttpStack http;
    private final WebSockets webSockets;
    private final ScheduledExecutorService scheduler;
    private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// @throws NetProblem.CaFileUnusable when the settings' file of authorities cannot be used
    public Transport(TransportSettings settings) {
        Tls tls = new Tls(settings);
        timeouts = settings.timeouts();
        proxies = new Proxies(settings.proxy());
        http = new HttpStack(tls, proxies, timeouts);
        webSockets = new WebSockets(tls, proxies, timeouts);
        scheduler = scheduler();
    }

    private static ScheduledExecutorService scheduler() {
        ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(
                1, task -> Thread.ofPlatform().daemon().name("net-deadlines").unstarted(task));
        deadlines.setRemoveOnCancelPolicy(true);
        // Only a closed transport refuses a deadline, and then what it was for has ended.
        deadlines.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return deadlines;
    }

    /// Sends a request and reads the whole reply, whatever its status.
    ///
    /// @throws NetProblem when no whole reply came back in time
    /// @throws UncheckedIOException when the source of the request's body failed
    public Reply send(Request request) {
        return run(request, (exchange, head, response) -> {
            HttpEntity entity = response.getEntity();
            if (entity == null) {
                return new Reply(head, new byte[0]);
            }
            ReplyBody body = new ReplyBody(entity.getContent(), exchange, false);
            return new Reply(head, body.readAll(entity.getContentLength(), request.maxReplyBytes()));
        });
    }

    /// Sends a request and hands the reply, whatever its status, to `reader` as it comes in.
    ///
    /// @return what the reader made of it
    /// @throws NetProblem when no reply came back in time, or its body broke off
    /// @throws UncheckedIOException when the source of the request's body or the reader failed
    public <T> T exchange(Request request, ReplyReader<T> reader) {
        return run(request, (exchange, head, response) -> {
            HttpEntity entity = response.getEntity();
            exchange.streams();
            InputStream content = entity == null ? InputStream.nullInputStream() : entity.getContent();
            long length = entity == null ? 0 : entity.getContentLength();
            Incoming incoming = new Incoming(head, length, new ReplyBody(content, exchange, true));
            try {
                return reader.read(incoming);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// What is done with a reply whose head is in.
    @FunctionalInterface
    private interface Taker<T> {

        T take(Exchange exchange, ReplyHead head, ClassicHttpResponse response) throws IOException;
    }

    private <T> T run(Request request, Taker<T> taker) {
        request.cancellation().check();
        requireOpen();
        Route route = proxies.routeTo(request.origin());
        try (Exchange exchange = new Exchange(request, timeouts, route, scheduler)) {
            running.add(exchange);
            try {
                return run(exchange, route, taker);
            } catch (IllegalStateException e) {
                requireOpen(); // what a closed pool throws
                request.cancellation().check(); // what one throws that is cancelled before it has a connection
                throw e;
            } finally {
                running.remove(exchange);
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new NetProblem.Cancelled();
        }
    }

    private <T> T run(Exchange exchange, Route route, Taker<T> taker) {
        HttpClientContext context = HttpClientContext.create();
        try {
            ClassicHttpResponse response = http.open(exchange, context);
            try {
                // A proxy that refuses to tunnel answers in the server's place, before there is a connection to it.
                if (route instanceof Route.Via via && (response.getCode() == 407 || !exchange.isConnected())) {
                    throw new NetProblem.ProxyRefused(via.authority());
                }
                return taker.take(exchange, headOf(response, context), response);
            } finally {
                letGo(exchange, response);
            }
        } catch (IOException e) {
            throw exchange.explain(e);
        }
    }

    /// Cuts the connection first, unless the reply was read to its end and the pool has it back: closing a reply would
    /// read the rest of it.
    private static void letGo(Exchange exchange, ClassicHttpResponse response) {
        exchange.raw().cancel();
        try {
            response.close();
        } catch (IOException e) {
            LOG.debug("A reply was cut off ({})", e.getClass().getSimpleName());
        }
    }

    private static ReplyHead headOf(ClassicHttpResponse response, HttpClientContext context) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        return new ReplyHead(response.getCode(), headers, certificateOf(context));
    }

    private static Optional<CertificateDetails> certificateOf(HttpClientContext context) {
        SSLSession session = context.getSSLSession();
        if (session == null) {
            return Optional.empty();
        }
        try {
            Certificate[] chain = session.getPeerCertificates();
            return chain.length > 0 && chain[0] instanceof X509Certificate certificate
                    ? Optional.of(CertificateDetails.of(certificate))
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    /// A reply that is being read.
    private record Incoming(ReplyHead head, long length, ReplyBody body) implements StreamedReply {

        @Override
        public int status() {
            return head.status();
        }

        @Override
        public Optional<String> header(String name) {
            return head.header(name);
        }

        @Override
        public OptionalLong contentLength() {
            return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
        }

        @Override
        public Optional<CertificateDetails> certificate() {
            return head.certificate();
        }

        @Override
        public byte[] bodyBytes(long maxBytes) {
            return body.readAll(length, maxBytes);
        }
    }

    /// Opens a WebSocket (`wss` for a secure origin).
    ///
    /// @param target path and query, visible ASCII
    /// @param cancellation ends the opening and whatever the channel waits for
    /// @throws NetProblem when it does not open in time
    public WebSocketChannel connect(Origin origin, String target, Cancellation cancellation) {
        requireOpen();
        return webSockets.connect(origin, target, cancellation);
    }

    /// Opens a WebSocket that only closing ends.
    ///
    /// @see #connect(Origin, String, Cancellation)
    public WebSocketChannel connect(Origin origin, String target) {
        return connect(origin, target, new Cancellation());
    }

    /// Cuts every connection and WebSocket, running exchanges included, which end in [NetProblem.Cancelled]. For
    /// locking: afterwards no pooled buffer holds a byte of what was sent or received. The transport stays usable.
    public void dropConnections() {
        Set.copyOf(running).forEach(Exchange::drop);
        webSockets.dropAll();
        http.closeIdle();
    }

    /// Drops the connections for good. Closing twice does nothing.
    @Override
    public void close() {
        closed = true;
        dropConnections();
        http.close();
        webSockets.close();
        scheduler.shutdownNow();
    }
}
