package dev.scabbard.app.files.transfers;

import dev.scabbard.app.ui.BackgroundRunner;
import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.app.ui.OpenVaults;
import dev.scabbard.app.ui.StatusSlot;
import dev.scabbard.app.ui.StoppedTransfers;
import dev.scabbard.app.ui.TimeSource;
import dev.scabbard.core.profile.ProfileFolder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javafx.beans.InvalidationListener;

/// The [transfers][VaultTransfers] of every open vault. When a vault is locked, how many were stopped is left to the
/// page that unlocks it. Used on the UI thread.
@Singleton
public final class AllTransfers {

    private final Map<OpenVault.Files, VaultTransfers> transfers = new HashMap<>();
    private final OpenVaults openVaults;
    private final BackgroundRunner runner;
    private final StatusSlot slot;
    private final StoppedTransfers stopped;
    private final TimeSource time;
    private final ProfileFolder folders;

    @Inject
    public AllTransfers(
            OpenVaults openVaults,
            BackgroundRunner runner,
            StatusSlot slot,
            StoppedTransfers stopped,
            TimeSource time,
            ProfileFolder folders) {
        this.openVaults = openVaults;
        this.runner = runner;
        this.slot = slot;
        this.stopped = stopped;
        this.time = time;
        this.folders = folders;
        openVaults.list().addListener((InvalidationListener) list -> dropClosed());
    }

    /// The transfers of an open vault.
    public VaultTransfers of(OpenVault.Files open) {
        return transfers.computeIfAbsent(open, vault -> {
            stopped.isOpen(vault.saved().id());
            VaultTransfers made = new VaultTransfers(vault.vault(), runner, slot, time);
            made.openKept(folders.seen(vault.saved().id()), folders.journal(vault.saved().id()));
            return made;
        });
    }

    private void dropClosed() {
        transfers.entrySet().removeIf(entry -> {
            boolean closed = !openVaults.list().contains(entry.getKey());
            if (closed) {
                UUID vault = entry.getKey().saved().id();
                stopped.locks(vault);
                entry.getValue().countLeft(count -> stopped.note(vault, count));
                entry.getValue().close();
            }
            return closed;
        });
    }
}
