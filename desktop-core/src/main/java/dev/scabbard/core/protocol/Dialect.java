package dev.scabbard.core.protocol;

import dev.scabbard.core.exef.Exef;

/// How to speak to one generation of servers. A dialect is chosen once, from the release a server states, by
/// [Dialects#forRelease]; nothing else compares releases.
public interface Dialect {

    /// The releases it covers, in words, such as `0.2`.
    String family();

    /// Whether servers of this release speak it.
    boolean covers(Release release);

    /// What these servers can do.
    Capabilities capabilities();

    /// The format of encrypted bodies, of vault keys and of stored files.
    Exef exef();

    /// The name of the header that carries the proof of possession, such as `X-SRP-PoP`.
    String proofHeader();
}
