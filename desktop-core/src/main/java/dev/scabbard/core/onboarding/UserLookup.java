package dev.scabbard.core.onboarding;

import dev.scabbard.core.protocol.SrpGroup;

/// Whether a server knows a user.
public sealed interface UserLookup {

    /// It does: the account is opened by its password.
    record Known(String username) implements UserLookup {}

    /// It does not: the account can be made.
    ///
    /// @param username as typed
    /// @param group the group that the server wants for new accounts
    record Unknown(String username, SrpGroup group) implements UserLookup {}
}
