package dev.scabbard.core.vault;

import dev.scabbard.core.net.CertificateDetails;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.login.SrpGroup;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// What the status bar's *Server details* shows.
///
/// @param origin the address
/// @param release what the server says it is
/// @param commit the commit it says it was built from: server text, show it neutralised
/// @param certificate its certificate; empty for plain HTTP
/// @param clockDifference the server's clock minus this computer's, in whole seconds, as last measured; positive when
///     the server is ahead
/// @param documentation the server's own description of its interface, for the browser
/// @param unprotected whether names and sizes travel readable over a network
/// @param saysCompatible whether the server calls its own release compatible
/// @param group the group that the login was made in; a login by OPAQUE has none
public record ServerDetails(
        Origin origin,
        Release release,
        Optional<String> commit,
        Optional<CertificateDetails> certificate,
        Duration clockDifference,
        URI documentation,
        boolean unprotected,
        boolean saysCompatible,
        Optional<SrpGroup> group) {}
