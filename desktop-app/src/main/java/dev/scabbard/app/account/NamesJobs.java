package dev.scabbard.app.account;

import dev.scabbard.app.ui.BackgroundRunner;
import dev.scabbard.app.ui.Dialogs;
import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.app.ui.OpenVaults;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;

/// The [job][NamesJob] of every open vault; it ends when the vault is locked.
@Singleton
final class NamesJobs {

    private final Map<OpenVault.Files, NamesJob> jobs = new HashMap<>();
    private final OpenVaults openVaults;
    private final BackgroundRunner runner;
    private final Dialogs dialogs;

    @Inject
    NamesJobs(OpenVaults openVaults, BackgroundRunner runner, Dialogs dialogs) {
        this.openVaults = openVaults;
        this.runner = runner;
        this.dialogs = dialogs;
        openVaults.list().addListener((InvalidationListener) list -> dropClosed());
    }

    /// The job of an open vault.
    NamesJob of(OpenVault.Files open) {
        return jobs.computeIfAbsent(open, vault -> new NamesJob(vault, runner, dialogs));
    }

    private void dropClosed() {
        jobs.entrySet().removeIf(entry -> {
            boolean closed = !openVaults.list().contains(entry.getKey());
            if (closed) {
                entry.getValue().close();
            }
            return closed;
        });
    }
}
