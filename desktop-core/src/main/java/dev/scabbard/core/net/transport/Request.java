package dev.scabbard.core.net.transport;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.secret.SecretBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One HTTP request, for one use: repeating it is the caller's decision, with a new nonce, so a new request.
public final class Request {

    /// The largest buffered reply unless a request says otherwise: 1 MiB.
    public static final long STANDARD_MAX_REPLY_BYTES = 1L << 20;

    private final Builder parts;

    private Request(Builder parts) {
        this.parts = parts;
    }

    /// Starts a request.
    ///
    /// @param method `GET`, `POST`…
    /// @param target path and query, sent exactly as given, never decoded or normalised (visible ASCII, starting with
    ///     `/`)
    /// @throws IllegalArgumentException for a target that cannot stand in a request line
    public static Builder to(String method, Origin origin, String target) {
        return new Builder(method, origin, target);
    }

    /// `GET`, `POST`…
    public String method() {
        return parts.method;
    }

    /// Where it goes.
    public Origin origin() {
        return parts.origin;
    }

    /// Path and query as they are sent.
    public String target() {
        return parts.target;
    }

    List<Field> fields() {
        return parts.fields;
    }

    RequestBody body() {
        return parts.body;
    }

    long maxReplyBytes() {
        return parts.maxReplyBytes;
    }

    Optional<Duration> connectTimeout() {
        return parts.connectTimeout;
    }

    Optional<Duration> replyTimeout() {
        return parts.replyTimeout;
    }

    boolean closesConnection() {
        return parts.closesConnection;
    }

    Cancellation cancellation() {
        return parts.cancellation;
    }

    /// Method and origin; a target may name files.
    @Override
    public String toString() {
        return parts.method + " " + parts.origin + "/…";
    }

    /// A header field of a request.
    sealed interface Field {

        /// One that anybody may read.
        record Plain(String name, String value) implements Field {}

        /// One whose value is `prefix` and a secret.
        record Secret(String name, String prefix, SecretBytes value) implements Field {}
    }

    /// Collects the parts of a [Request].
    public static final class Builder {

        private final String method;
        private final Origin origin;
        private final String target;
        private final List<Field> fields = new ArrayList<>();
        private RequestBody body = new RequestBody.None();
        private long maxReplyBytes = STANDARD_MAX_REPLY_BYTES;
        private Optional<Duration> connectTimeout = Optional.empty();
        private Optional<Duration> replyTimeout = Optional.empty();
        private boolean closesConnection;
        private Cancellation cancellation = new Cancellation();

        private Builder(String method, Origin origin, String target) {
            if (!method.matches("[A-Z]+") || !target.matches("/[\\x21-\\x7E]*")) {
                throw new IllegalArgumentException("a target is visible ASCII and starts with /");
            }
            this.method = method;
            this.origin = origin;
            this.target = target;
        }

        /// Adds a header field.
        ///
        /// @throws IllegalArgumentException when name or value cannot stand in a header
        public Builder header(String name, String value) {
            requireName(name);
            if (!value.matches("[\\x20-\\x7E]*")) {
                throw new IllegalArgumentException("a header value is printable ASCII");
            }
            fields.add(new Field.Plain(name, value));
            return this;
        }

        /// Adds a header field whose value is `prefix` followed by a secret. It is written from a buffer that is
        /// overwritten after the exchange; no `String` of it is made. The secret stays the caller's and must be open
        /// until the exchange is over.
        ///
        /// @param prefix such as `Bearer ` with its blank, or empty
        /// @param value printable ASCII
        public Builder secretHeader(String name, String prefix, SecretBytes value) {
            requireName(name);
            fields.add(new Field.Secret(name, prefix, value));
            return this;
        }

        private static void requireName(String name) {
            if (!name.matches("[A-Za-z0-9-]+")) {
                throw new IllegalArgumentException("a header name is letters, digits and hyphens");
            }
        }

        /// What the request carries; nothing unless set.
        public Builder body(RequestBody newBody) {
            this.body = newBody;
            return this;
        }

        /// The largest body of a buffered reply, in bytes; a longer one ends in
        /// [dev.scabbard.core.net.NetProblem.ReplyTooLarge].
        public Builder maxReplyBytes(long bytes) {
            this.maxReplyBytes = bytes;
            return this;
        }

        /// A shorter time until there is a connection, whatever that takes (all addresses of the host, the TLS
        /// handshake), than [dev.scabbard.core.net.Timeouts#connect()] for each part of it.
        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = Optional.of(timeout);
            return this;
        }

        /// Another time for the reply than [dev.scabbard.core.net.Timeouts#reply()].
        public Builder replyTimeout(Duration timeout) {
            this.replyTimeout = Optional.of(timeout);
            return this;
        }

        /// Closes the connection as soon as the reply was read, so that no pooled buffer keeps what passed through it.
        /// For requests whose reply or header is secret beyond the session's own token.
        public Builder closesConnection() {
            this.closesConnection = true;
            return this;
        }

        /// The handle by which another thread can end the exchange.
        public Builder cancellation(Cancellation handle) {
            this.cancellation = handle;
            return this;
        }

        /// The request. The builder is not used again.
        public Request build() {
            return new Request(this);
        }
    }
}
