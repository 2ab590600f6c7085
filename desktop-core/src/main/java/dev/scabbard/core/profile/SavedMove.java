package dev.scabbard.core.profile;

import java.util.UUID;

/// How far a vault on this computer has been moved over to a new one beside it, so that it can be gone on with.
///
/// @param to the identity of the new vault
/// @param keyKept whether the user has kept the new vault's recovery key
public record SavedMove(UUID to, boolean keyKept) {

    /// The new vault has just been made.
    public static SavedMove begun(UUID to) {
        return new SavedMove(to, false);
    }

    /// The same after the recovery key was kept.
    public SavedMove withKeyKept() {
        return new SavedMove(to, true);
    }
}
