package dev.scabbard.core.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All that is remembered between runs; never a secret. A value: changes go through [ProfileStore#update].
///
/// @param vaults vaults and accounts in the sidebar's order
/// @param preferences what the user has set
/// @param window where the window was, when that is known
public record Profile(List<SavedVault> vaults, Preferences preferences, Optional<WindowPlacement> window) {

    /// What the first run finds.
    public static final Profile EMPTY = new Profile(List.of(), Preferences.DEFAULTS, Optional.empty());

    /// Copies the list.
    public Profile {
        vaults = List.copyOf(vaults);
    }

    /// The vault of this identity.
    public Optional<SavedVault> vault(UUID id) {
        return vaults.stream().filter(vault -> vault.id().equals(id)).findFirst();
    }

    /// The same with this vault in the place of the one of the same identity, or at the end.
    public Profile withVault(SavedVault vault) {
        List<SavedVault> changed = new ArrayList<>(vaults);
        changed.replaceAll(each -> each.id().equals(vault.id()) ? vault : each);
        if (!changed.contains(vault)) {
            changed.add(vault);
        }
        return new Profile(changed, preferences, window);
    }

    /// The same without the vault of this identity.
    public Profile withoutVault(UUID id) {
        return new Profile(
                vaults.stream().filter(vault -> !vault.id().equals(id)).toList(), preferences, window);
    }

    /// The same with other preferences.
    public Profile withPreferences(Preferences changed) {
        return new Profile(vaults, changed, window);
    }

    /// The same with another placement of the window.
    public Profile withWindow(WindowPlacement placement) {
        return new Profile(vaults, preferences, Optional.of(placement));
    }
}
