package dev.scabbard.app.renewal;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.app.ui.vaults.OldLocalVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.core.local.LocalVaultFolder;
import dev.scabbard.core.problem.Problem;
import jakarta.inject.Inject;

/// The end of an old vault whose every file was found in the new one: asked for, and only while its folder is what was
/// compared.
final class OldVaultEnd {

    private final Dialogs dialogs;
    private final OpenVaults openVaults;
    private final LocalVaultService servers;
    private final AppProfile profile;
    private final BackgroundRunner runner;

    @Inject
    OldVaultEnd(
            Dialogs dialogs,
            OpenVaults openVaults,
            LocalVaultService servers,
            AppProfile profile,
            BackgroundRunner runner) {
        this.dialogs = dialogs;
        this.openVaults = openVaults;
        this.servers = servers;
        this.profile = profile;
        this.runner = runner;
    }

    /// Asks, and deletes it when that is wanted.
    ///
    /// @param compared what its folder was when the comparison began
    /// @param onConfirmed leaves the old vault for the new one, before the old one is locked and deleted
    void ask(OldLocalVault old, String compared, Runnable onConfirmed) {
        String text = Messages.text(
                "renewal.delete.text", old.saved().name(), old.saved().folder().toString());
        dialogs.confirm(
                new Dialogs.Question(
                        Messages.text("renewal.delete.title"),
                        text,
                        Messages.text("renewal.delete.action"),
                        Messages.text("renewal.delete.keep"),
                        true),
                () -> {
                    onConfirmed.run();
                    delete(old, compared);
                });
    }

    private void delete(OldLocalVault old, String compared) {
        openVaults.close(old.open());
        runner.execute(
                () -> {
                    openVaults.awaitClosed();
                    servers.stop(old.saved().id());
                    LocalVaultFolder.at(old.saved().folder()).delete(compared);
                },
                () -> profile.remove(old.saved().id()),
                this::tell);
    }

    private void tell(Problem refusal) {
        dialogs.say(Messages.text("renewal.delete.title"), Messages.problem(refusal));
    }
}
