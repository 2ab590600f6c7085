package dev.scabbard.app.files;

import dev.scabbard.app.files.transfers.AllTransfers;
import dev.scabbard.app.ui.BackgroundRunner;
import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.app.ui.OpenVaults;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;

/// The [session][FilesSession] of every open vault; it ends when the vault is locked.
@Singleton
final class FilesSessions {

    private final Map<OpenVault.Files, FilesSession> sessions = new HashMap<>();
    private final OpenVaults openVaults;
    private final BackgroundRunner runner;
    private final AllTransfers transfers;

    @Inject
    FilesSessions(OpenVaults openVaults, BackgroundRunner runner, AllTransfers transfers) {
        this.openVaults = openVaults;
        this.runner = runner;
        this.transfers = transfers;
        openVaults.list().addListener((InvalidationListener) list -> dropClosed());
    }

    /// The session of an open vault.
    FilesSession of(OpenVault.Files open) {
        return sessions.computeIfAbsent(open, vault -> new FilesSession(vault.vault(), runner, transfers.of(vault)));
    }

    private void dropClosed() {
        sessions.entrySet().removeIf(entry -> {
            boolean closed = !openVaults.list().contains(entry.getKey());
            if (closed) {
                entry.getValue().close();
            }
            return closed;
        });
    }
}
