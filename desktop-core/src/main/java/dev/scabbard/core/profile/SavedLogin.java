package dev.scabbard.core.profile;

import java.util.OptionalInt;

/// What the last successful login to a vault has shown: public facts, kept as the text that another package made of
/// them, so that the next login can be compared with them.
///
/// @param release what the server said it is, such as `0.2.0`
/// @param salts a fingerprint of the account's salts, 64 hex digits
/// @param group the length in bits of the group that the login was made in; a login by OPAQUE has none
public record SavedLogin(String release, String salts, OptionalInt group) {}
