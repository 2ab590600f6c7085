package dev.scabbard.app.files.transfers;

import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.vaults.PerVault;
import dev.scabbard.app.ui.vaults.StoppedTransfers;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.core.profile.ProfileFolder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;

/// The [transfers][VaultTransfers] of every open vault. When a vault is locked, how many were stopped is left to the
/// page that unlocks it. Used on the UI thread.
@Singleton
public final class AllTransfers {

    private final PerVault<VaultTransfers> transfers;
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
        this.runner = runner;
        this.slot = slot;
        this.stopped = stopped;
        this.time = time;
        this.folders = folders;
        transfers = new PerVault<>(openVaults, this::make, this::end);
    }

    /// The transfers of an open vault.
    public VaultTransfers of(OpenVault.Files open) {
        return transfers.of(open);
    }

    private VaultTransfers make(OpenVault.Files open) {
        UUID vault = open.saved().id();
        stopped.isOpen(vault);
        VaultTransfers made = new VaultTransfers(open.vault(), runner, slot, time);
        made.openKept(folders.seen(vault), folders.journal(vault));
        return made;
    }

    private void end(OpenVault.Files locked, VaultTransfers left) {
        UUID vault = locked.saved().id();
        stopped.locks(vault);
        left.countLeft(count -> stopped.note(vault, count));
        left.close();
    }
}
