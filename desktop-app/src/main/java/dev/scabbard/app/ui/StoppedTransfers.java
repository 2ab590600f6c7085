package dev.scabbard.app.ui;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// How many transfers the lock of each vault has stopped, for the page that asks for the password: what they are is
/// only known inside of the vault. Used on the UI thread.
@Singleton
public final class StoppedTransfers {

    private final Map<UUID, Integer> counts = new HashMap<>();

    @Inject
    public StoppedTransfers() {}

    /// A vault is being locked, or has been opened again.
    ///
    /// @param vault the vault's [id][dev.scabbard.core.profile.SavedVault#id]
    /// @param count how many transfers stop with it, 0 when it has been opened
    public void note(UUID vault, int count) {
        if (count == 0) {
            counts.remove(vault);
        } else {
            counts.put(vault, count);
        }
    }

    /// How many transfers the last lock of this vault has stopped.
    public int of(UUID vault) {
        return counts.getOrDefault(vault, 0);
    }
}
