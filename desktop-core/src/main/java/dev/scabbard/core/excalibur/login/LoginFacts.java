package dev.scabbard.core.excalibur.login;

import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.login.SrpGroup;
import java.util.Optional;

/// What a login has shown of the server and of the account. All of it is public; kept, so that the next login can be
/// compared with it.
///
/// @param release what the server said it is
/// @param salts the [fingerprint][dev.scabbard.core.protocol.reply.SecurityDetails#fingerprint] of the account's salts
/// @param group the group that the login was made in; a login by OPAQUE has none
/// @param perhaps the fingerprint that the next login shows instead when a change of the account was stored of which
///     nobody knows that; mostly empty
public record LoginFacts(Release release, String salts, Optional<SrpGroup> group, Optional<String> perhaps) {

    /// Facts without a change that is uncertain.
    public LoginFacts(Release release, String salts, Optional<SrpGroup> group) {
        this(release, salts, group, Optional.empty());
    }

    /// Whether a login that shows these salts is no surprise.
    public boolean explains(String shown) {
        return salts.equals(shown) || perhaps.equals(Optional.of(shown));
    }

    /// The same with another release.
    public LoginFacts withRelease(Release other) {
        return new LoginFacts(other, salts, group, perhaps);
    }

    /// The same with other salts.
    public LoginFacts withSalts(String others) {
        return new LoginFacts(release, others, group, perhaps);
    }

    /// The same with another group.
    public LoginFacts withGroup(SrpGroup other) {
        return new LoginFacts(release, salts, Optional.of(other), perhaps);
    }
}
