package dev.scabbard.core.excalibur.server;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.transport.Reply;
import dev.scabbard.core.net.transport.Request;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.reply.ServerInfo;
import dev.scabbard.core.protocol.reply.WellKnownReplies;
import dev.scabbard.core.protocol.request.WirePath;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open routes under `/api/well-known` (Excalibur 0.2, A.1).
public final class WellKnown {

    private static final Logger LOG = LoggerFactory.getLogger(WellKnown.class);
    static final String VERSION = "/api/well-known/version";

    /// Where the heartbeat of a session is asked for.
    public static final String HEARTBEAT = "/api/well-known/heartbeat";
    private static final int MAX_REPLY = 1 << 16;
    private static final int ALIVE = 202;

    private final PacedTransport server;

    /// @param server that is asked
    public WellKnown(PacedTransport server) {
        this.server = server;
    }

    /// Asks what answers and which release it is; the reply is returned whatever it is.
    ///
    /// @param patience for the connection, and once more for the reply; empty for the transport's own time-outs
    public Reply version(Optional<Duration> patience, Cancellation cancellation) {
        return server.send(
                () -> {
                    Request.Builder request = request(VERSION, cancellation);
                    patience.ifPresent(time -> request.connectTimeout(time).replyTimeout(time));
                    return request.build();
                },
                cancellation);
    }

    /// What the server says to a client of this release; `true` too when it says nothing that can be understood,
    /// because the answer is only a note.
    public boolean compatible(Release release, Cancellation cancellation) {
        try (Reply reply = get(
                "/api/well-known/compatible?version=" + WirePath.encodeComponent(release.toString()), cancellation)) {
            return reply.status() != 200 || WellKnownReplies.compatible(reply.body());
        } catch (ProtocolProblem.MalformedReply e) {
            return true;
        }
    }

    /// Measures the server's clock; one that does not tell its time leaves `clock` as it is.
    public void measure(ServerClock clock, Cancellation cancellation) {
        Instant asked = clock.here();
        try (Reply reply = get("/api/well-known/clock", cancellation)) {
            if (reply.status() == 200) {
                clock.learn(WellKnownReplies.clock(reply.body()), asked);
            }
        } catch (ProtocolProblem.MalformedReply e) {
            LOG.debug("the server tells no time");
        }
    }

    /// Asks for time and limit, from 0.4 to 0.7; a server that does not tell them leaves both as they are.
    public void info(ServerClock clock, UploadLimit limit, Cancellation cancellation) {
        Instant asked = clock.here();
        try (Reply reply = get("/api/well-known/info", cancellation)) {
            if (reply.status() == 200) {
                ServerInfo info = ServerInfo.parse(reply.body());
                clock.learn(info.time(), asked);
                limit.learn(info.maxUploadSize());
            }
        } catch (ProtocolProblem.MalformedReply e) {
            LOG.debug("the server tells nothing of itself");
        }
    }

    /// Whether a session lives, by the heartbeat. A server that wants no proof does not mind one.
    ///
    /// @param signed makes the request anew for each try, for [#HEARTBEAT], with the session's token and a proof
    public boolean alive(Supplier<Request> signed, Cancellation cancellation) {
        try (Reply reply = server.send(signed, cancellation)) {
            return reply.status() == ALIVE;
        }
    }

    private Reply get(String target, Cancellation cancellation) {
        return server.send(() -> request(target, cancellation).build(), cancellation);
    }

    private Request.Builder request(String target, Cancellation cancellation) {
        return Request.to("GET", server.origin(), target)
                .maxReplyBytes(MAX_REPLY)
                .cancellation(cancellation);
    }
}
