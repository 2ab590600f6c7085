package dev.scabbard.core.onboarding;

import dev.scabbard.core.net.Fingerprint;
import java.util.Optional;

/// What is remembered of a server that a vault was opened on before.
///
/// @param address as [dev.scabbard.core.net.Origin#toString] wrote it
/// @param trusted the certificate that the user chose to trust for it
/// @param plainHttpAccepted whether the user accepted plain HTTP for it
/// @param newerReleaseAccepted whether the user wants to read from it, and change nothing there, if its release is
///     newer than any that is known: for this time only
public record KnownServer(
        String address, Optional<Fingerprint> trusted, boolean plainHttpAccepted, boolean newerReleaseAccepted) {

    /// A server whose release has to be known.
    public KnownServer(String address, Optional<Fingerprint> trusted, boolean plainHttpAccepted) {
        this(address, trusted, plainHttpAccepted, false);
    }

    /// The same server, to be read from also if its release is newer than any that is known.
    public KnownServer readingNewerRelease() {
        return new KnownServer(address, trusted, plainHttpAccepted, true);
    }

    /// What to remember of a server that was just found.
    public static KnownServer of(ServerFound found) {
        return new KnownServer(found.server().origin().toString(), found.trusted(), found.plainHttpAccepted());
    }
}
