package dev.scabbard.core.onboarding;

import dev.scabbard.core.excalibur.ServerConnection;
import dev.scabbard.core.excalibur.probe.ProbeListener;
import dev.scabbard.core.excalibur.probe.ServerAddress;
import dev.scabbard.core.excalibur.probe.ServerProbe;
import dev.scabbard.core.excalibur.server.ClientEnvironment;
import dev.scabbard.core.excalibur.server.ServerIdentity;
import dev.scabbard.core.excalibur.server.ServerState;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Pins;
import dev.scabbard.core.net.Timeouts;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.net.transport.Transport;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The search for one server, with what the user decided on the way: which certificate to trust, whether plain HTTP
/// will do.
final class ServerSearch {

    private static final Duration LOCAL_PATIENCE = Duration.ofSeconds(1);

    private final TransportSettings settings;
    private final ClientEnvironment environment;
    private final Consumer<ServerState> stateListener;
    private final ServerAddress address;
    private final boolean plainHttpAccepted;
    private final Set<Origin> acceptedNow = new HashSet<>();
    private Pins pins;
    private boolean newerAccepted;

    /// @param plainHttpAccepted whether the user accepted plain HTTP for this address once
    ServerSearch(
            TransportSettings settings,
            ClientEnvironment environment,
            Consumer<ServerState> stateListener,
            ServerAddress address,
            boolean plainHttpAccepted) {
        this.settings = settings;
        this.environment = environment;
        this.stateListener = stateListener;
        this.address = address;
        this.plainHttpAccepted = plainHttpAccepted;
        this.pins = settings.pins();
    }

    ServerAddress address() {
        return address;
    }

    /// From now on this certificate is the right one where it was shown.
    void trust(NetProblem.CertificateNotTrusted refused) {
        address.candidates().stream()
                .filter(Origin::secure)
                .filter(origin -> origin.authority().equals(refused.authority()))
                .forEach(origin -> pins = pins.with(origin, refused.details().fingerprint()));
    }

    /// From now on plain HTTP will do at this address.
    void acceptPlainHttp() {
        address.candidates().stream().filter(origin -> !origin.secure()).forEach(acceptedNow::add);
    }

    /// From now on a server of a release newer than any that is known will do, for reading only.
    void acceptNewerRelease() {
        newerAccepted = true;
    }

    /// @return the caller's to close
    ServerConnection run(ProbeListener listener, Cancellation cancellation) {
        Transport transport = new Transport(settings.withPins(pins));
        try {
            ServerProbe probe = new ServerProbe(transport, environment, stateListener);
            return (newerAccepted ? probe.readingNewer() : probe)
                    .probe(address, this::acceptsPlainHttp, listener, cancellation);
        } catch (RuntimeException e) {
            transport.close();
            throw e;
        }
    }

    private boolean acceptsPlainHttp(Origin origin) {
        return plainHttpAccepted || acceptedNow.contains(origin);
    }

    /// What to remember of a server that was found.
    ServerFound found(ServerIdentity server) {
        Origin origin = server.origin();
        return new ServerFound(
                server, origin.secure() ? pins.pinOf(origin) : Optional.empty(), server.isUnprotected());
    }

    /// Looks on this computer.
    static Optional<ServerIdentity> findLocal(
            TransportSettings settings, ClientEnvironment environment, Cancellation cancellation) {
        Timeouts patience = new Timeouts(LOCAL_PATIENCE, LOCAL_PATIENCE, LOCAL_PATIENCE);
        try (Transport transport = new Transport(settings.withTimeouts(patience))) {
            return new ServerProbe(transport, environment, state -> {}).findLocal(cancellation);
        }
    }
}
