package dev.scabbard.core.net;

import java.nio.file.Path;
import java.util.Optional;

/// Everything a transport is told. Immutable; another setting means another transport.
///
/// @param caFile certificates of authorities to trust besides the system's: PEM (one or more) or DER
/// @param pins certificates chosen by the user for single servers
/// @param proxy the way out
/// @param timeouts how long to wait
public record TransportSettings(Optional<Path> caFile, Pins pins, ProxySettings proxy, Timeouts timeouts) {

    /// The system's authorities, no pins, the system's proxy, standard time-outs.
    public static TransportSettings standard() {
        return new TransportSettings(
                Optional.empty(), Pins.none(), new ProxySettings.FromSystem(), Timeouts.standard());
    }

    /// The same with another file of authorities.
    public TransportSettings withCaFile(Optional<Path> otherCaFile) {
        return new TransportSettings(otherCaFile, pins, proxy, timeouts);
    }

    /// The same with other pins.
    public TransportSettings withPins(Pins otherPins) {
        return new TransportSettings(caFile, otherPins, proxy, timeouts);
    }

    /// The same with another proxy.
    public TransportSettings withProxy(ProxySettings otherProxy) {
        return new TransportSettings(caFile, pins, otherProxy, timeouts);
    }

    /// The same with other time-outs.
    public TransportSettings withTimeouts(Timeouts otherTimeouts) {
        return new TransportSettings(caFile, pins, proxy, otherTimeouts);
    }
}
