package dev.scabbard.core.net;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The certificates a user chose to trust, one for each `host:port`. Immutable.
///
/// Where a pin exists, it alone decides: that certificate is accepted whatever its name, dates and issuer, and any
/// other is refused as [NetProblem.CertificateChanged].
///
/// @param byAuthority the fingerprint by [Origin#authority()]
public record Pins(Map<String, Fingerprint> byAuthority) {

    /// Copies the map.
    public Pins {
        byAuthority = Map.copyOf(byAuthority);
    }

    /// No pin at all: only certificates that chain to a trusted authority.
    public static Pins none() {
        return new Pins(Map.of());
    }

    /// These and one more; a pin that this origin had is replaced.
    public Pins with(Origin origin, Fingerprint fingerprint) {
        Map<String, Fingerprint> more = new HashMap<>(byAuthority);
        more.put(origin.authority(), fingerprint);
        return new Pins(more);
    }

    /// These without the one of `origin`.
    public Pins without(Origin origin) {
        Map<String, Fingerprint> fewer = new HashMap<>(byAuthority);
        fewer.remove(origin.authority());
        return new Pins(fewer);
    }

    /// The certificate this origin must show, if the user chose one.
    public Optional<Fingerprint> pinOf(Origin origin) {
        return Optional.ofNullable(byAuthority.get(origin.authority()));
    }
}
