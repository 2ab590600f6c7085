package dev.scabbard.app.files.folder;

import dev.scabbard.app.files.transfers.AllTransfers;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.vaults.PerVault;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// The [session][FilesSession] of every open vault; it ends when the vault is locked.
@Singleton
public final class FilesSessions {

    private final PerVault<FilesSession> sessions;

    @Inject
    public FilesSessions(OpenVaults openVaults, BackgroundRunner runner, AllTransfers transfers) {
        sessions = new PerVault<>(
                openVaults,
                open -> new FilesSession(open.vault(), runner, transfers.of(open)),
                (_, session) -> session.close());
    }

    /// The session of an open vault.
    public FilesSession of(OpenVault.Files open) {
        return sessions.of(open);
    }
}
