package dev.scabbard.core.net.connection;

import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.ProxySettings;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;

/// Finds out what an `IOException` of either HTTP stack means.
public final class Failures {

    private Failures() {}

    /// A failure before there was a connection.
    public static NetProblem whileConnecting(Throwable failure, Origin origin, Route route) {
        Optional<NetProblem> refused = find(failure, TrustRefused.class).map(TrustRefused::problem);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (isTunnelFailure(failure)) {
            return new NetProblem.ProxyRefused(proxyName(route, origin));
        }
        if (find(failure, UnknownHostException.class).isPresent()
                || find(failure, UnresolvedAddressException.class).isPresent()) {
            return route instanceof Route.Via
                    ? unreachable(failure, origin, route)
                    : new NetProblem.NoSuchHost(failure, origin.host());
        }
        Optional<SSLException> tls = find(failure, SSLException.class);
        if (tls.isPresent()) {
            return tlsFailure(tls.get(), origin);
        }
        return unreachable(failure, origin, route);
    }

    /// Nothing answers: neither server nor proxy.
    public static NetProblem unreachable(Throwable failure, Origin origin, Route route) {
        if (!(route instanceof Route.Via via)) {
            return new NetProblem.NoAnswer(failure, origin);
        }
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (via.kind() == ProxySettings.Kind.SOCKS && words.contains("socks")) {
            return words.contains("authentication")
                    ? new NetProblem.ProxyRefused(via.authority())
                    : new NetProblem.NoAnswer(failure, origin);
        }
        return new NetProblem.ProxyUnreachable(failure, via.authority());
    }

    /// A failure on an open connection.
    ///
    /// @param limit how long the reply was waited for
    /// @param mayHaveBeenProcessed whether the request had gone out as a whole
    public static NetProblem whileTalking(
            IOException failure, Origin origin, Duration limit, boolean mayHaveBeenProcessed) {
        if (find(failure, SocketTimeoutException.class).isPresent()) {
            return new NetProblem.ReplyTooSlow(failure, limit, mayHaveBeenProcessed);
        }
        boolean garbage = failure instanceof ClientProtocolException
                || failure instanceof MalformedChunkCodingException
                || find(failure, MessageConstraintException.class).isPresent()
                || find(failure, HttpException.class).isPresent();
        return garbage
                ? new NetProblem.NotHttp(failure, origin)
                : new NetProblem.ConnectionLost(failure, mayHaveBeenProcessed);
    }

    private static NetProblem tlsFailure(SSLException failure, Origin origin) {
        // JSSE tells these apart by words only.
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("protocol_version") || words.contains("protocol version")) {
            return new NetProblem.TlsTooOld(failure, origin);
        }
        if (words.contains("unrecognized ssl message")) {
            return new NetProblem.NoTls(failure, origin);
        }
        return new NetProblem.TlsFailed(failure, origin);
    }

    /// `java.net.http` says it with words when a proxy refuses to tunnel.
    public static boolean isTunnelFailure(Throwable failure) {
        return String.valueOf(failure.getMessage()).startsWith("Tunnel failed");
    }

    private static String proxyName(Route route, Origin origin) {
        return route instanceof Route.Via via ? via.authority() : origin.authority();
    }

    /// The first of a kind among a failure and what caused it.
    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        Throwable current = failure;
        for (int depth = 0; current != null && depth < 20; depth++) {
            if (kind.isInstance(current)) {
                return Optional.of(kind.cast(current));
            }
            current = current.getCause();
        }
        return Optional.empty();
    }
}
