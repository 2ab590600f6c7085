package dev.scabbard.core.onboarding;

import dev.scabbard.core.net.Fingerprint;
import java.util.Optional;

/// What is remembered of a server that a vault was opened on before.
///
/// @param address as [dev.scabbard.core.net.Origin#toString] wrote it
/// @param trusted the certificate that the user chose to trust for it
/// @param plainHttpAccepted whether the user accepted plain HTTP for it
public record KnownServer(String address, Optional<Fingerprint> trusted, boolean plainHttpAccepted) {

    /// What to remember of a server that was just found.
    public static KnownServer of(ServerFound found) {
        return new KnownServer(found.server().origin().toString(), found.trusted(), found.plainHttpAccepted());
    }
}
