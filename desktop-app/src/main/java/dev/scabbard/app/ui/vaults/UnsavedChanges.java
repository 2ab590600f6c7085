package dev.scabbard.app.ui.vaults;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// In which vaults the user has changed something that is not saved yet: the end of the program asks first. Used on the
/// UI thread.
@Singleton
public final class UnsavedChanges {

    private final Set<UUID> vaults = new HashSet<>();

    @Inject
    public UnsavedChanges() {}

    /// Notes whether there is something unsaved in a vault.
    public void set(UUID vault, boolean unsaved) {
        if (unsaved) {
            vaults.add(vault);
        } else {
            vaults.remove(vault);
        }
    }

    /// Whether there is something unsaved anywhere.
    public boolean any() {
        return !vaults.isEmpty();
    }
}
