package dev.scabbard.core.onboarding;

import dev.scabbard.core.excalibur.login.LoginFacts;
import dev.scabbard.core.net.Origin;
import java.util.Optional;

/// What earlier logins have shown, to compare the next one with: a server is not believed when it is suddenly older, or
/// when an account suddenly has other salts.
@FunctionalInterface
public interface KnownLogins {

    /// Knows nothing.
    KnownLogins NONE = (_, _) -> Optional.empty();

    /// The last successful login.
    ///
    /// @param origin of the server
    /// @param username as typed; empty for the last one of anybody
    Optional<LoginFacts> last(Origin origin, Optional<String> username);
}
