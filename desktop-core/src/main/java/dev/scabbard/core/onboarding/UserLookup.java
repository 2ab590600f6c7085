package dev.scabbard.core.onboarding;

import dev.scabbard.core.protocol.dialect.EnrolmentForm;
import dev.scabbard.core.protocol.login.SrpGroup;
import java.util.Optional;

/// Whether a server knows a user.
public sealed interface UserLookup {

    /// It does: the account is opened by its password.
    record Known(String username) implements UserLookup {}

    /// It does not: the account can be made.
    ///
    /// @param username as typed
    /// @param enrolment what is needed for that
    /// @param group the group that the server wants for new accounts, where they have one
    record Unknown(String username, EnrolmentForm enrolment, Optional<SrpGroup> group) implements UserLookup {}

    /// It does not tell: only the user knows whether to open an account or to make one (Excalibur 0.7 and later).
    ///
    /// @param username as typed
    /// @param enrolment what is needed to make one
    record Unknowable(String username, EnrolmentForm enrolment) implements UserLookup {}
}
