package dev.scabbard.app.ui.vaults;

import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.profile.SavedVault;
import java.util.Optional;

/// An open vault on this computer that was made for an older Excalibur than new ones are.
///
/// @param open the open vault
/// @param saved what is remembered of it
public record OldLocalVault(OpenVault.Files open, SavedVault.LocalVault saved) {

    /// What new vaults are made for, as a release's family, such as `0.8`.
    public static final String NEW_FAMILY = HostedRelease.DEFAULT.dialect().family();

    /// The vault as one that can be moved over; empty for every other.
    public static Optional<OldLocalVault> of(OpenVault.Files open) {
        boolean old = !open.vault().account().server().dialect().equals(HostedRelease.DEFAULT.dialect());
        return old && open.saved() instanceof SavedVault.LocalVault local
                ? Optional.of(new OldLocalVault(open, local))
                : Optional.empty();
    }

    /// The family of the release that it was made for.
    public String family() {
        return open.vault().account().server().dialect().family();
    }
}
