package dev.scabbard.core.excalibur;

import dev.scabbard.core.protocol.keys.KeyAlgorithm;

/// What the owner of a new account chooses, as far as the server's release leaves it to them.
///
/// @param username as typed
/// @param algorithm how the account unlock key is derived; where there is no choice it is not asked
/// @param obfuscatedNames whether other clients are told that names in this vault are obfuscated
public record NewAccountWish(String username, KeyAlgorithm algorithm, boolean obfuscatedNames) {

    /// What servers give who does not choose.
    public static NewAccountWish standard(String username) {
        return new NewAccountWish(username, KeyAlgorithm.ARGON2D, false);
    }
}
