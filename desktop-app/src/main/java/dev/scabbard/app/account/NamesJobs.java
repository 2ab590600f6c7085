package dev.scabbard.app.account;

import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.vaults.PerVault;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// The [job][NamesJob] of every open vault; it ends when the vault is locked.
@Singleton
final class NamesJobs {

    private final PerVault<NamesJob> jobs;

    @Inject
    NamesJobs(OpenVaults openVaults, BackgroundRunner runner, Dialogs dialogs) {
        jobs = new PerVault<>(openVaults, open -> new NamesJob(open, runner, dialogs), (_, job) -> job.close());
    }

    /// The job of an open vault.
    NamesJob of(OpenVault.Files open) {
        return jobs.of(open);
    }
}
