package dev.scabbard.core.protocol.login;

import dev.scabbard.core.secret.SecretBytes;
import java.util.Optional;
import java.util.OptionalLong;

/// What a login ends with.
///
/// @param masterKey 32 bytes, the key of the session
/// @param token the bearer token
/// @param group the group that the server chose for this user; a login by OPAQUE has none
/// @param times when the server was at its end of the login, where it says so (Excalibur 0.8, E 4.1)
/// @param maxUpload the longest file that the server takes, in bytes, where it says so (Excalibur 0.8, E 4.1)
public record LoginResult(
        SecretBytes masterKey,
        SessionToken token,
        Optional<SrpGroup> group,
        Optional<LoginTimes> times,
        OptionalLong maxUpload)
        implements AutoCloseable {

    /// A login of which the server tells no more than the token.
    ///
    /// @param masterKey taken over
    /// @param token taken over
    /// @param group the group, for a login by SRP
    public static LoginResult of(SecretBytes masterKey, SessionToken token, Optional<SrpGroup> group) {
        return new LoginResult(masterKey, token, group, Optional.empty(), OptionalLong.empty());
    }

    /// Wipes both.
    @Override
    public void close() {
        masterKey.close();
        token.close();
    }
}
