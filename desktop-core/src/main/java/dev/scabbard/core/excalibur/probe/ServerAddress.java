package dev.scabbard.core.excalibur.probe;

import dev.scabbard.core.net.Origin;
import java.util.List;

/// A server's address as a person types it, and where that may be: `host`, `host:port` or a URL.
///
/// Without a scheme and a port the candidates are https 443, https 52419 and http 52419, in this order; with a port but
/// no scheme https comes before http; with a scheme but no port its standard port comes before 52419.
///
/// @param text what was typed, without blanks around it
/// @param candidates where to look, the first one first; never empty
public record ServerAddress(String text, List<Origin> candidates) {

    /// The port that an Excalibur server listens on unless told otherwise.
    public static final int STANDARD_PORT = 52419;

    public ServerAddress {
        candidates = List.copyOf(candidates);
    }

    /// Reads what was typed; asks no name server.
    ///
    /// @throws dev.scabbard.core.excalibur.problem.AddressProblem for everything that is no address of a server
    public static ServerAddress parse(String typed) {
        return AddressParser.parse(typed);
    }
}
