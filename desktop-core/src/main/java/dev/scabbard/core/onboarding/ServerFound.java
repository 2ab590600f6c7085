package dev.scabbard.core.onboarding;

import dev.scabbard.core.excalibur.server.ServerIdentity;
import dev.scabbard.core.net.Fingerprint;
import java.util.Optional;

/// A server that can be used, and what to remember of how it was found.
///
/// @param server the server
/// @param trusted the certificate that the user chose to trust for it, to be remembered
/// @param plainHttpAccepted whether the user accepted plain HTTP for it, to be remembered
public record ServerFound(ServerIdentity server, Optional<Fingerprint> trusted, boolean plainHttpAccepted) {}
