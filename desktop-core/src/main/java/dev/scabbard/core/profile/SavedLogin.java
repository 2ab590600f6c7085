package dev.scabbard.core.profile;

import java.util.Optional;
import java.util.OptionalInt;

/// What the last successful login to a vault has shown: public facts, kept as the text that another package made of
/// them, so that the next login can be compared with them.
///
/// @param release what the server said it is, such as `0.2.0`
/// @param salts a fingerprint of the account's salts, 64 hex digits
/// @param group the length in bits of the group that the login was made in; a login by OPAQUE has none
/// @param perhaps what the next login shows instead of `salts` when a change was stored of which nobody knows that
public record SavedLogin(String release, String salts, OptionalInt group, Optional<String> perhaps) {

    /// A login without a change that is uncertain.
    public SavedLogin(String release, String salts, OptionalInt group) {
        this(release, salts, group, Optional.empty());
    }
}
