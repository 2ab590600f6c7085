package dev.scabbard.app.ui.vaults;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/// How many transfers the lock of each vault has stopped, for the page that asks for the password: what they are is
/// only known inside of the vault. Used on the UI thread.
@Singleton
public final class StoppedTransfers {

    private final ObservableMap<UUID, Integer> counts = FXCollections.observableHashMap();

    @Inject
    public StoppedTransfers() {}

    /// A vault is being locked.
    ///
    /// @param vault the vault's [id][dev.scabbard.core.profile.SavedVault#id]
    public void locks(UUID vault) {
        counts.put(vault, 0);
    }

    /// So many transfers are offered when the vault is opened again, as far as is known by now. Says nothing of a vault
    /// that has been opened meanwhile.
    public void note(UUID vault, int count) {
        counts.computeIfPresent(vault, (id, before) -> count);
    }

    /// A vault has been opened again.
    public void isOpen(UUID vault) {
        counts.remove(vault);
    }

    /// How many transfers the last lock of this vault has stopped.
    public IntegerBinding of(UUID vault) {
        return Bindings.createIntegerBinding(() -> counts.getOrDefault(vault, 0), counts);
    }
}
