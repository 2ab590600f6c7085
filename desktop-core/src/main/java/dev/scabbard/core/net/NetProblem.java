package dev.scabbard.core.net;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import java.time.Duration;

/// What can go wrong between this computer and a server, before its reply means anything.
public abstract sealed class NetProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private NetProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    private NetProblem(Throwable cause, String messageKey, Argument... arguments) {
        super(cause, messageKey, arguments);
    }

    /// A failure of an exchange that had a connection: did the server get the whole request?
    public abstract static sealed class Interrupted extends NetProblem {

        private static final long serialVersionUID = 1L;

        private final boolean mayHaveBeenProcessed;

        private Interrupted(Throwable cause, boolean mayHaveBeenProcessed, String messageKey, Argument... arguments) {
            super(cause, messageKey, arguments);
            this.mayHaveBeenProcessed = mayHaveBeenProcessed;
        }

        /// Whether the request had gone out completely, so that the server may have done what it asks for. `false`
        /// means that it had not: an Excalibur server has then done nothing.
        public boolean mayHaveBeenProcessed() {
            return mayHaveBeenProcessed;
        }
    }

    /// No name server knows the host.
    public static final class NoSuchHost extends NetProblem {

        private static final long serialVersionUID = 1L;

        /// @param host as it was asked for, without a port
        public NoSuchHost(Throwable cause, String host) {
            super(cause, "net.noSuchHost", Argument.text(host));
        }
    }

    /// Nothing answers at this host and port.
    public static final class NoAnswer extends NetProblem {

        private static final long serialVersionUID = 1L;

        /// @param origin the server
        public NoAnswer(Throwable cause, Origin origin) {
            super(cause, "net.noAnswer", Argument.text(origin.authority()));
        }
    }

    /// The connection broke while the exchange was under way.
    public static final class ConnectionLost extends Interrupted {

        private static final long serialVersionUID = 1L;

        /// @param mayHaveBeenProcessed whether the request had gone out completely
        public ConnectionLost(Throwable cause, boolean mayHaveBeenProcessed) {
            super(cause, mayHaveBeenProcessed, "net.connectionLost");
        }
    }

    /// The server, or the way to it, took longer than allowed.
    public static final class ReplyTooSlow extends Interrupted {

        private static final long serialVersionUID = 1L;

        /// @param limit how long it was waited
        /// @param mayHaveBeenProcessed whether the request had gone out completely
        public ReplyTooSlow(Throwable cause, Duration limit, boolean mayHaveBeenProcessed) {
            super(cause, mayHaveBeenProcessed, "net.replyTooSlow", Argument.span(limit));
        }
    }

    /// The reply has more bytes than the request allowed.
    public static final class ReplyTooLarge extends NetProblem {

        private static final long serialVersionUID = 1L;

        /// @param limit what was allowed, in bytes
        public ReplyTooLarge(long limit) {
            super("net.replyTooLarge", Argument.size(limit));
        }
    }

    /// What answers speaks no HTTP that can be understood.
    public static final class NotHttp extends NetProblem {

        private static final long serialVersionUID = 1L;

        /// @param origin the server
        public NotHttp(Throwable cause, Origin origin) {
            super(cause, "net.notHttp", Argument.text(origin.authority()));
        }
    }

    /// The server speaks no TLS on this port.
    public static final class NoTls extends NetProblem {

        private static final long serialVersionUID = 1L;

        /// @param origin the server
        public NoTls(Throwable cause, Origin origin) {
            super(cause, "net.noTls", Argument.text(origin.authority()));
        }
    }

    /// The server speaks only TLS 1.1 or older.
    public static final class TlsTooOld extends NetProblem {

        private static final long serialVersionUID = 1L;

        /// @param origin the server
        public TlsTooOld(Throwable cause, Origin origin) {
            super(cause, "net.tlsTooOld", Argument.text(origin.authority()));
        }
    }

    /// The TLS handshake failed for another reason than trust or age.
    public static final class TlsFailed extends NetProblem {

        private static final long serialVersionUID = 1L;

        /// @param origin the server
        public TlsFailed(Throwable cause, Origin origin) {
            super(cause, "net.tlsFailed", Argument.text(origin.authority()));
        }
    }

    /// The server's certificate is not trusted, and there is no pin for this server.
    public static final class CertificateNotTrusted extends NetProblem {

        private static final long serialVersionUID = 1L;

        private final transient CertificateDetails details;
        private final Reason reason;
        private final String authority;

        /// @param details the certificate that the server showed
        /// @param reason why it is not trusted
        /// @param authority the `host:port` that showed it
        public CertificateNotTrusted(CertificateDetails details, Reason reason, String authority) {
            super(reason.messageKey, Argument.text(authority));
            this.details = details;
            this.reason = reason;
            this.authority = authority;
        }

        /// The `host:port` that showed it, as [Origin#authority()] writes it.
        public String authority() {
            return authority;
        }

        /// The certificate the server showed.
        public CertificateDetails details() {
            return details;
        }

        /// Why it is not trusted.
        public Reason reason() {
            return reason;
        }

        /// Why a certificate is not trusted. When several apply, the first of these is told.
        public enum Reason {
            /// It, or one that it stands on, is no longer valid.
            EXPIRED("net.certificateExpired"),
            /// It, or one that it stands on, is not valid yet.
            NOT_YET_VALID("net.certificateNotYetValid"),
            /// Nobody this computer trusts made it: self-signed, or by an unknown authority.
            UNKNOWN_ISSUER("net.certificateUnknownIssuer"),
            /// It is for another host.
            WRONG_HOST("net.certificateWrongHost");

            private final String messageKey;

            Reason(String messageKey) {
                this.messageKey = messageKey;
            }
        }
    }

    /// The server shows another certificate than the one the user chose to trust. An alarm: somebody may be in between.
    public static final class CertificateChanged extends NetProblem {

        private static final long serialVersionUID = 1L;

        private final transient CertificateDetails details;
        private final Fingerprint expected;

        /// @param details the certificate that the server showed
        /// @param expected the fingerprint that the user chose to trust
        /// @param authority the `host:port` that showed it
        public CertificateChanged(CertificateDetails details, Fingerprint expected, String authority) {
            super("net.certificateChanged", Argument.text(authority));
            this.details = details;
            this.expected = expected;
        }

        /// The certificate the server shows now.
        public CertificateDetails details() {
            return details;
        }

        /// The fingerprint of the one that was trusted.
        public Fingerprint expected() {
            return expected;
        }
    }

    /// The user's file of authorities cannot be read or holds no certificate.
    public static final class CaFileUnusable extends NetProblem {

        private static final long serialVersionUID = 1L;

        /// @param fileName its name, without the folder
        public CaFileUnusable(Throwable cause, String fileName) {
            super(cause, "net.caFileUnusable", Argument.text(fileName));
        }
    }

    /// The proxy cannot be reached.
    public static final class ProxyUnreachable extends NetProblem {

        private static final long serialVersionUID = 1L;

        /// @param proxy the proxy's `host:port`
        public ProxyUnreachable(Throwable cause, String proxy) {
            super(cause, "net.proxyUnreachable", Argument.text(proxy));
        }
    }

    /// The proxy does not let the request through, or asks for a name and password, which Scabbard does not send to
    /// proxies.
    public static final class ProxyRefused extends NetProblem {

        private static final long serialVersionUID = 1L;

        /// @param proxy the proxy's `host:port`
        public ProxyRefused(String proxy) {
            super("net.proxyRefused", Argument.text(proxy));
        }
    }

    /// A WebSocket was asked for over a SOCKS proxy, which the WebSocket client cannot do.
    public static final class SocksNotPossible extends NetProblem {

        private static final long serialVersionUID = 1L;

        /// @param proxy the proxy's `host:port`
        public SocksNotPossible(String proxy) {
            super("net.socksNotPossible", Argument.text(proxy));
        }
    }

    /// The server refused to open a WebSocket.
    public static final class WebSocketRefused extends NetProblem {

        private static final long serialVersionUID = 1L;

        private final int status;

        /// @param status the HTTP status, 3 digits
        public WebSocketRefused(int status) {
            super("net.webSocketRefused", Argument.count(status));
            this.status = status;
        }

        /// The HTTP status it answered with.
        public int status() {
            return status;
        }
    }

    /// The exchange was ended on purpose: cancelled, interrupted, or its transport was closed.
    public static final class Cancelled extends NetProblem {

        private static final long serialVersionUID = 1L;

        /// From whoever notices it first.
        public Cancelled() {
            super("net.cancelled");
        }
    }
}
