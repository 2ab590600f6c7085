package dev.scabbard.core.net;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import java.time.Duration;

/// What can go wrong between this computer and a server, before its reply means anything.
public abstract sealed class NetProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private NetProblem(String name, Argument... arguments) {
        super("net." + name, arguments);
    }

    private NetProblem(Throwable cause, String name, Argument... arguments) {
        super(cause, "net." + name, arguments);
    }

    /// A failure of an exchange that had a connection: did the server get the whole request?
    public abstract static sealed class Interrupted extends NetProblem {

        private static final long serialVersionUID = 1L;

        private final boolean mayHaveBeenProcessed;

        private Interrupted(Throwable cause, boolean mayHaveBeenProcessed, String name, Argument... arguments) {
            super(cause, name, arguments);
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

        NoSuchHost(Throwable cause, String host) {
            super(cause, "noSuchHost", Argument.text(host));
        }
    }

    /// Nothing answers at this host and port.
    public static final class NoAnswer extends NetProblem {

        private static final long serialVersionUID = 1L;

        NoAnswer(Throwable cause, Origin origin) {
            super(cause, "noAnswer", Argument.text(origin.authority()));
        }
    }

    /// The connection broke while the exchange was under way.
    public static final class ConnectionLost extends Interrupted {

        private static final long serialVersionUID = 1L;

        ConnectionLost(Throwable cause, boolean mayHaveBeenProcessed) {
            super(cause, mayHaveBeenProcessed, "connectionLost");
        }
    }

    /// The server, or the way to it, took longer than allowed.
    public static final class ReplyTooSlow extends Interrupted {

        private static final long serialVersionUID = 1L;

        ReplyTooSlow(Throwable cause, Duration limit, boolean mayHaveBeenProcessed) {
            super(cause, mayHaveBeenProcessed, "replyTooSlow", Argument.span(limit));
        }
    }

    /// The reply has more bytes than the request allowed.
    public static final class ReplyTooLarge extends NetProblem {

        private static final long serialVersionUID = 1L;

        ReplyTooLarge(long limit) {
            super("replyTooLarge", Argument.size(limit));
        }
    }

    /// What answers speaks no HTTP that can be understood.
    public static final class NotHttp extends NetProblem {

        private static final long serialVersionUID = 1L;

        NotHttp(Throwable cause, Origin origin) {
            super(cause, "notHttp", Argument.text(origin.authority()));
        }
    }

    /// The server speaks no TLS on this port.
    public static final class NoTls extends NetProblem {

        private static final long serialVersionUID = 1L;

        NoTls(Throwable cause, Origin origin) {
            super(cause, "noTls", Argument.text(origin.authority()));
        }
    }

    /// The server speaks only TLS 1.1 or older.
    public static final class TlsTooOld extends NetProblem {

        private static final long serialVersionUID = 1L;

        TlsTooOld(Throwable cause, Origin origin) {
            super(cause, "tlsTooOld", Argument.text(origin.authority()));
        }
    }

    /// The TLS handshake failed for another reason than trust or age.
    public static final class TlsFailed extends NetProblem {

        private static final long serialVersionUID = 1L;

        TlsFailed(Throwable cause, Origin origin) {
            super(cause, "tlsFailed", Argument.text(origin.authority()));
        }
    }

    /// The server's certificate is not trusted, and there is no pin for this server.
    public static final class CertificateNotTrusted extends NetProblem {

        private static final long serialVersionUID = 1L;

        private final transient CertificateDetails details;
        private final Reason reason;
        private final String authority;

        CertificateNotTrusted(CertificateDetails details, Reason reason, String authority) {
            super("certificate" + reason.suffix, Argument.text(authority));
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
            EXPIRED("Expired"),
            /// It, or one that it stands on, is not valid yet.
            NOT_YET_VALID("NotYetValid"),
            /// Nobody this computer trusts made it: self-signed, or by an unknown authority.
            UNKNOWN_ISSUER("UnknownIssuer"),
            /// It is for another host.
            WRONG_HOST("WrongHost");

            private final String suffix;

            Reason(String suffix) {
                this.suffix = suffix;
            }
        }
    }

    /// The server shows another certificate than the one the user chose to trust. An alarm: somebody may be in between.
    public static final class CertificateChanged extends NetProblem {

        private static final long serialVersionUID = 1L;

        private final transient CertificateDetails details;
        private final Fingerprint expected;

        CertificateChanged(CertificateDetails details, Fingerprint expected, String authority) {
            super("certificateChanged", Argument.text(authority));
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

        CaFileUnusable(Throwable cause, String fileName) {
            super(cause, "caFileUnusable", Argument.text(fileName));
        }
    }

    /// The proxy cannot be reached.
    public static final class ProxyUnreachable extends NetProblem {

        private static final long serialVersionUID = 1L;

        ProxyUnreachable(Throwable cause, String proxy) {
            super(cause, "proxyUnreachable", Argument.text(proxy));
        }
    }

    /// The proxy does not let the request through, or asks for a name and password, which Scabbard does not send to
    /// proxies.
    public static final class ProxyRefused extends NetProblem {

        private static final long serialVersionUID = 1L;

        ProxyRefused(String proxy) {
            super("proxyRefused", Argument.text(proxy));
        }
    }

    /// A WebSocket was asked for over a SOCKS proxy, which the WebSocket client cannot do.
    public static final class SocksNotPossible extends NetProblem {

        private static final long serialVersionUID = 1L;

        SocksNotPossible(String proxy) {
            super("socksNotPossible", Argument.text(proxy));
        }
    }

    /// The server refused to open a WebSocket.
    public static final class WebSocketRefused extends NetProblem {

        private static final long serialVersionUID = 1L;

        private final int status;

        WebSocketRefused(int status) {
            super("webSocketRefused", Argument.count(status));
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

        Cancelled() {
            super("cancelled");
        }
    }
}
