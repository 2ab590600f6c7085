package dev.scabbard.core.net.transport;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Timeouts;
import dev.scabbard.core.net.connection.Failures;
import dev.scabbard.core.net.connection.QuietConnection;
import dev.scabbard.core.net.connection.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;

/// One request on its way: what has happened so far, how long it may still take, and what a failure at this point
/// means. Used by one thread; [#drop()] may come from any.
final class Exchange implements AutoCloseable {

    /// Bytes per second that every server stores.
    private static final long SLOWEST_DISK = 16L << 20;

    private final Request request;
    private final Timeouts timeouts;
    private final Route route;
    private final RawRequest raw;
    private final List<SecretHeader> secrets = new ArrayList<>();
    private final Set<QuietConnection> used = new HashSet<>();
    private final Deadline deadline;
    private final Cancellation.Registration registration;

    private boolean connected;
    private boolean bodyStarted;
    private boolean sent;
    private volatile boolean dropped;

    Exchange(Request request, Timeouts timeouts, Route route, ScheduledExecutorService scheduler) {
        this.request = request;
        this.timeouts = timeouts;
        this.route = route;
        Origin origin = request.origin();
        raw = new RawRequest(request, new HttpHost(origin.scheme(), origin.host(), origin.port()));
        addFields();
        switch (request.body()) {
            case RequestBody.None _ -> {}
            case RequestBody.Bytes bytes -> raw.setEntity(BodyEntity.of(bytes, this));
            case RequestBody.Stream stream -> raw.setEntity(BodyEntity.of(stream, this));
        }
        Duration connectLimit = request.connectTimeout().orElse(timeouts.connect().plus(replyLimit()));
        deadline = new Deadline(scheduler, connectLimit, raw::cancel);
        registration = request.cancellation().onCancel(raw::cancel);
    }

    private void addFields() {
        try {
            for (Request.Field field : request.fields()) {
                switch (field) {
                    case Request.Field.Plain(String name, String value) -> raw.addHeader(new BasicHeader(name, value));
                    case Request.Field.Secret secret -> {
                        SecretHeader header = new SecretHeader(secret);
                        secrets.add(header);
                        raw.addHeader(header);
                    }
                }
            }
            if (request.closesConnection()) {
                raw.addHeader(new BasicHeader(HttpHeaders.CONNECTION, "close"));
            }
        } catch (RuntimeException e) {
            wipe();
            throw e;
        }
    }

    Request request() {
        return request;
    }

    RawRequest raw() {
        return raw;
    }

    HttpHost host() {
        return new HttpHost(raw.getScheme(), raw.getAuthority().getHostName(), raw.getAuthority().getPort());
    }

    /// How long the server may take to answer.
    Duration replyLimit() {
        return request.replyTimeout().orElse(timeouts.reply());
    }

    /// How long the server may take from the last byte of the body to its answer: it may have to write it first.
    Duration answerLimit() {
        long length = request.body() instanceof RequestBody.Stream stream ? stream.length() : 0;
        return replyLimit().plusSeconds(length / SLOWEST_DISK);
    }

    /// Something of it goes out on this connection, which stays the pool's.
    void uses(QuietConnection connection) {
        used.add(connection);
    }

    /// There is a connection, TLS included; the head goes out now.
    void connected() {
        connected = true;
        deadline.restart(replyLimit());
    }

    /// Whether there was a connection to the server (or, without TLS, to the proxy before it).
    boolean isConnected() {
        return connected;
    }

    /// The body goes out now, and may take its time as long as it moves.
    void bodyStarts() {
        bodyStarted = true;
        deadline.restart(timeouts.idle());
    }

    /// A piece went out or came in.
    void progressed() {
        deadline.extend();
    }

    /// The next step is ours alone, such as reading a file: its time does not count as silence on the line.
    void standsStill() {
        deadline.suspend();
    }

    /// The last byte of the request is out.
    void bodySent() {
        sent = true;
        deadline.restart(answerLimit());
    }

    /// The head of a reply is in, whose body may take its time as long as it moves while somebody reads it.
    void streams() {
        deadline.restart(timeouts.idle());
        deadline.suspend();
    }

    /// Ends it from outside.
    void drop() {
        dropped = true;
        raw.cancel();
    }

    /// What this failure means for whoever asked.
    RuntimeException explain(IOException failure) {
        if (failure instanceof BodyEntity.SourceFailed source) {
            return new UncheckedIOException(source.failure());
        }
        if (deadline.passed()) {
            return tooSlow(failure);
        }
        if (dropped || request.cancellation().isCancelled() || Thread.currentThread().isInterrupted()) {
            return new NetProblem.Cancelled();
        }
        return connected
                ? Failures.whileTalking(failure, request.origin(), replyLimit(), mayHaveBeenProcessed())
                : Failures.whileConnecting(failure, request.origin(), route);
    }

    private NetProblem tooSlow(IOException failure) {
        return connected
                ? new NetProblem.ReplyTooSlow(failure, deadline.limit(), mayHaveBeenProcessed())
                : Failures.unreachable(failure, request.origin(), route);
    }

    private boolean mayHaveBeenProcessed() {
        return sent || (connected && raw.getEntity() == null && !bodyStarted);
    }

    private void wipe() {
        secrets.forEach(SecretHeader::close);
    }

    @Override
    public void close() {
        registration.close();
        deadline.close();
        wipe();
        used.forEach(QuietConnection::wipeIfClosed);
    }
}
