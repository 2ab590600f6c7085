package dev.scabbard.core.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// All that is remembered between runs; never a secret. A value: changes go through [ProfileStore#update].
///
/// @param vaults vaults and accounts in the sidebar's order
/// @param preferences what the user has set
/// @param window where the window was, when that is known
/// @param logins what the last login to a vault has shown, by its identity; of vaults that are in the list
/// @param moves what vaults on this computer are being moved over to, by the old one's identity; both are in the list
public record Profile(
        List<SavedVault> vaults,
        Preferences preferences,
        Optional<WindowPlacement> window,
        Map<UUID, SavedLogin> logins,
        Map<UUID, SavedMove> moves) {

    /// What the first run finds.
    public static final Profile EMPTY = new Profile(List.of(), Preferences.DEFAULTS, Optional.empty());

    /// Copies list and maps.
    public Profile {
        vaults = List.copyOf(vaults);
        logins = Map.copyOf(logins);
        moves = Map.copyOf(moves);
    }

    /// A profile without moves.
    public Profile(
            List<SavedVault> vaults,
            Preferences preferences,
            Optional<WindowPlacement> window,
            Map<UUID, SavedLogin> logins) {
        this(vaults, preferences, window, logins, Map.of());
    }

    /// A profile without logins.
    public Profile(List<SavedVault> vaults, Preferences preferences, Optional<WindowPlacement> window) {
        this(vaults, preferences, window, Map.of());
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
        return new Profile(changed, preferences, window, logins, moves);
    }

    /// The same without the vault of this identity and what is known of it.
    public Profile withoutVault(UUID id) {
        Profile forgotten = withoutLogin(id);
        return new Profile(
                vaults.stream().filter(vault -> !vault.id().equals(id)).toList(),
                preferences,
                window,
                forgotten.logins,
                movesWithout(id));
    }

    private Map<UUID, SavedMove> movesWithout(UUID id) {
        Map<UUID, SavedMove> left = new HashMap<>(moves);
        left.remove(id);
        left.values().removeIf(move -> move.to().equals(id));
        return left;
    }

    /// How far the vault of this identity has been moved over to another.
    public Optional<SavedMove> move(UUID id) {
        return Optional.ofNullable(moves.get(id));
    }

    /// The same after a step of such a move.
    public Profile withMove(UUID id, SavedMove move) {
        Map<UUID, SavedMove> changed = new HashMap<>(moves);
        changed.put(id, move);
        return new Profile(vaults, preferences, window, logins, changed);
    }

    /// What the last login to the vault of this identity has shown.
    public Optional<SavedLogin> login(UUID id) {
        return Optional.ofNullable(logins.get(id));
    }

    /// The same after a login.
    public Profile withLogin(UUID id, SavedLogin login) {
        Map<UUID, SavedLogin> changed = new HashMap<>(logins);
        changed.put(id, login);
        return new Profile(vaults, preferences, window, changed, moves);
    }

    /// The same without what is known of logins to the vault of this identity.
    public Profile withoutLogin(UUID id) {
        Map<UUID, SavedLogin> changed = new HashMap<>(logins);
        changed.remove(id);
        return new Profile(vaults, preferences, window, changed, moves);
    }

    /// The same with other preferences.
    public Profile withPreferences(Preferences changed) {
        return new Profile(vaults, changed, window, logins, moves);
    }

    /// The same with another placement of the window.
    public Profile withWindow(WindowPlacement placement) {
        return new Profile(vaults, preferences, Optional.of(placement), logins, moves);
    }
}
