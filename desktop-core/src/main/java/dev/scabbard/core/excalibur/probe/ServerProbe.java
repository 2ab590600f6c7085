package dev.scabbard.core.excalibur.probe;

import dev.scabbard.core.excalibur.ServerConnection;
import dev.scabbard.core.excalibur.problem.ServerProblem;
import dev.scabbard.core.excalibur.server.BusyWatch;
import dev.scabbard.core.excalibur.server.ClientEnvironment;
import dev.scabbard.core.excalibur.server.PacedTransport;
import dev.scabbard.core.excalibur.server.ServerIdentity;
import dev.scabbard.core.excalibur.server.ServerState;
import dev.scabbard.core.excalibur.server.WellKnown;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Pace;
import dev.scabbard.core.net.transport.Transport;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.Dialects;
import dev.scabbard.core.protocol.reply.VersionReply;
import java.time.Duration;
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
    private final boolean readsNewer;

    /// @param transport stays the caller's; a connection that was found goes on using it, and closes it when it is
    ///     closed
    /// @param stateListener hears when a server, a found one later too, is too busy and when it is willing again
    public ServerProbe(Transport transport, ClientEnvironment environment, Consumer<ServerState> stateListener) {
        this(transport, environment, stateListener, false);
    }

    private ServerProbe(
            Transport transport,
            ClientEnvironment environment,
            Consumer<ServerState> stateListener,
            boolean readsNewer) {
        this.transport = transport;
        this.environment = environment;
        this.stateListener = stateListener;
        this.readsNewer = readsNewer;
    }

    /// The same, which takes a server of a release newer than any that is known as well, for reading only.
    public ServerProbe readingNewer() {
        return new ServerProbe(transport, environment, stateListener, true);
    }

    /// Asks the candidates and takes the first, in their order, that is an Excalibur server; the secure ones are asked
    /// at the same time, the others when none of those is one. After a certificate that is not trusted, plain HTTP is
    /// not tried any more: whoever is in between could force it.
    ///
    /// @param plainHttpAccepted where the user has accepted plain HTTP; not asked about this computer
    /// @throws ServerProblem when there is none, or it needs a decision ([ServerProblem.PlainHttpNeedsDecision],
    ///     [ServerProblem.NewerRelease])
    /// @throws NetProblem when the only thing known is that the network or the certificate failed
    /// @throws ProtocolProblem.UnsupportedRelease when there is one whose release is not understood
    public ServerConnection probe(
            ServerAddress address,
            Predicate<Origin> plainHttpAccepted,
            ProbeListener listener,
            Cancellation cancellation) {
        List<Origin> candidates = address.candidates();
        Optional<Duration> patience =
                candidates.size() > 1 ? Optional.of(environment.probePatience()) : Optional.empty();
        List<Problem> failures = new ArrayList<>();
        for (boolean secure : new boolean[] {true, false}) {
            List<Origin> group = candidates.stream()
                    .filter(origin -> origin.secure() == secure)
                    .filter(origin -> secure || origin.isLoopback() || !ProbeFailures.anyDistrust(failures))
                    .toList();
            List<FirstQuestion> questions = group.stream().map(this::questionTo).toList();
            try (CandidateRace race = new CandidateRace(questions, patience, cancellation)) {
                for (Origin origin : group) {
                    try {
                        Optional<FirstAnswer> answer = race.answerOf(origin);
                        if (answer.isPresent()) {
                            return connect(answer.get(), plainHttpAccepted, listener, cancellation);
                        }
                    } catch (NetProblem.Cancelled
                            | ServerProblem.PlainHttpNeedsDecision
                            | ServerProblem.NewerRelease
                            | ProtocolProblem e) {
                        throw e;
                    } catch (NetProblem | ServerProblem e) {
                        failures.add(e);
                    }
                }
            }
        }
        throw ProbeFailures.mostTelling(failures, candidates.getFirst().host());
    }

    /// Looks on this computer, at the standard port.
    public Optional<ServerIdentity> findLocal(Cancellation cancellation) {
        try {
            FirstAnswer answer = questionTo(LOCAL).ask(Optional.empty(), cancellation);
            return Optional.of(connect(answer, origin -> true, ProbeListener.deaf(), cancellation)
                    .identity());
        } catch (NetProblem | ServerProblem | ProtocolProblem e) {
            return Optional.empty();
        }
    }

    private FirstQuestion questionTo(Origin origin) {
        BusyWatch busyWatch = new BusyWatch(environment.clock());
        busyWatch.listen(stateListener);
        Pace pace = new Pace(environment.clock(), environment.sleeper());
        return new FirstQuestion(
                new PacedTransport(transport, origin, pace, busyWatch), busyWatch, environment.clock());
    }

    private Dialect dialectOf(Release release) {
        Optional<Dialect> ofNewer = Dialects.forReadingOnly(release);
        if (ofNewer.isPresent() && !readsNewer) {
            throw new ServerProblem.NewerRelease(release);
        }
        return ofNewer.orElseGet(() -> Dialects.forRelease(release));
    }

    private ServerConnection connect(
            FirstAnswer answer,
            Predicate<Origin> plainHttpAccepted,
            ProbeListener listener,
            Cancellation cancellation) {
        Origin origin = answer.origin();
        listener.answers(origin, answer.time());
        VersionReply version = answer.version();
        listener.isExcalibur(origin, version.release());
        Dialect dialect = dialectOf(version.release());
        if (!origin.secure() && !origin.isLoopback() && !plainHttpAccepted.test(origin)) {
            throw new ServerProblem.PlainHttpNeedsDecision(origin.toString());
        }
        PacedTransport server = answer.question().server();
        boolean compatible = new WellKnown(server).compatible(version.release(), cancellation);
        ServerIdentity identity = new ServerIdentity(
                origin,
                version.release(),
                version.commit(),
                dialect,
                compatible,
                answer.time(),
                answer.reply().certificate());
        return new ServerConnection(identity, server, answer.question().busyWatch(), environment);
    }
}
