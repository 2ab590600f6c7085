package dev.scabbard.core.excalibur;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Pace;
import dev.scabbard.core.net.Reply;
import dev.scabbard.core.net.Transport;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.Dialect;
import dev.scabbard.core.protocol.Dialects;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.VersionReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Looks for an Excalibur server at the candidates of an address (Excalibur 0.2, A.1 steps 1 and 2). Sends nothing but
/// questions that anybody may ask, above all no user name and no secret.
public final class ServerProbe {

    private static final Origin LOCAL = new Origin(false, "127.0.0.1", ServerAddress.STANDARD_PORT);

    private final Transport transport;
    private final ClientEnvironment environment;
    private final Consumer<ServerState> stateListener;

    /// @param transport stays the caller's; a connection that was found goes on using it, and closes it when it is closed
    /// @param stateListener hears when a server, a found one later too, is too busy and when it is willing again
    public ServerProbe(Transport transport, ClientEnvironment environment, Consumer<ServerState> stateListener) {
        this.transport = transport;
        this.environment = environment;
        this.stateListener = stateListener;
    }

    /// Tries the candidates in turn and takes the first that is an Excalibur server. After a certificate that is not
    /// trusted, plain HTTP is not tried any more: whoever is in between could force it.
    ///
    /// @param plainHttpAccepted where the user has accepted plain HTTP; not asked about this computer
    /// @throws ServerProblem when there is none, or it needs a decision
    /// @throws NetProblem when the only thing known is that the network or the certificate failed
    /// @throws ProtocolProblem.UnsupportedRelease when there is one whose release is not understood
    public ServerConnection probe(
            ServerAddress address,
            Predicate<Origin> plainHttpAccepted,
            ProbeListener listener,
            Cancellation cancellation) {
        List<Problem> failures = new ArrayList<>();
        for (Origin candidate : address.candidates()) {
            if (!candidate.secure() && !candidate.isLoopback() && ProbeFailures.anyDistrust(failures)) {
                break;
            }
            try {
                return tryOne(candidate, plainHttpAccepted, listener, cancellation);
            } catch (NetProblem.Cancelled | ServerProblem.PlainHttpNeedsDecision | ProtocolProblem e) {
                throw e;
            } catch (NetProblem | ServerProblem e) {
                failures.add(e);
            }
        }
        throw ProbeFailures.mostTelling(failures, address.candidates().getFirst().host());
    }

    /// Looks on this computer, at the standard port.
    public Optional<ServerIdentity> findLocal(Cancellation cancellation) {
        try {
            return Optional.of(tryOne(LOCAL, origin -> true, ProbeListener.deaf(), cancellation).identity());
        } catch (NetProblem | ServerProblem | ProtocolProblem e) {
            return Optional.empty();
        }
    }

    private ServerConnection tryOne(
            Origin origin, Predicate<Origin> plainHttpAccepted, ProbeListener listener, Cancellation cancellation) {
        BusyWatch busyWatch = new BusyWatch(environment.clock());
        busyWatch.listen(stateListener);
        Pace pace = new Pace(environment.clock(), environment.sleeper());
        PacedTransport server = new PacedTransport(transport, origin, pace, busyWatch);
        WellKnown wellKnown = new WellKnown(server);
        Instant asked = environment.clock().instant();
        try (Reply reply = wellKnown.version(cancellation)) {
            Duration answerTime = Duration.between(asked, environment.clock().instant());
            listener.answers(origin, answerTime);
            VersionReply version = VersionAnswer.read(reply, origin);
            listener.isExcalibur(origin, version.release());
            Dialect dialect = Dialects.forRelease(version.release());
            if (!origin.secure() && !origin.isLoopback() && !plainHttpAccepted.test(origin)) {
                throw new ServerProblem.PlainHttpNeedsDecision(origin.toString());
            }
            boolean compatible = wellKnown.compatible(version.release(), cancellation);
            ServerIdentity identity = new ServerIdentity(
                    origin,
                    version.release(),
                    version.commit(),
                    dialect,
                    compatible,
                    answerTime,
                    reply.certificate());
            return new ServerConnection(identity, server, busyWatch, environment);
        }
    }
}
