package dev.scabbard.app.unlock;

import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.XecretsOpener;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.onboarding.KnownServer;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import java.util.Optional;

/// One attempt to open a vault or account that is known: for a vault on this computer its server is started first.
/// Blocks; can be cancelled.
final class Unlocking {

    private final SavedVault saved;
    private final OnboardingWorkflow workflow;
    private final XecretsOpener.Attempt xecrets;
    private final LocalVaultService servers;
    private final boolean readsNewer;

    /// @param workflow closed when the attempt is over
    /// @param readsNewer whether a server that is newer than this program will do, for reading only
    Unlocking(
            SavedVault saved,
            OnboardingWorkflow workflow,
            XecretsOpener.Attempt xecrets,
            LocalVaultService servers,
            boolean readsNewer) {
        this.saved = saved;
        this.readsNewer = readsNewer;
        this.workflow = workflow;
        this.xecrets = xecrets;
        this.servers = servers;
    }

    /// Opens it.
    ///
    /// @param secret the password or passphrase; closed here
    /// @return the caller's to close
    /// @throws dev.scabbard.core.problem.Problem why it stays closed; a server that was started for it is stopped then
    OpenVault open(SecretChars secret) {
        try (secret;
                workflow) {
            return switch (saved) {
                case SavedVault.ExcaliburVault excalibur -> open(excalibur, secret);
                case SavedVault.LocalVault local -> open(local, secret);
                case SavedVault.XecretsVault account -> open(account, secret);
            };
        }
    }

    private OpenVault open(SavedVault.ExcaliburVault excalibur, SecretChars password) {
        KnownServer server = new KnownServer(
                excalibur.address(),
                excalibur.pin().flatMap(Fingerprint::parse),
                excalibur.plainHttpAccepted());
        Vault vault = workflow.unlock(
                readsNewer ? server.readingNewerRelease() : server, excalibur.userName(), password);
        return new OpenVault.Files(foundAt(excalibur, vault), vault);
    }

    /// What was typed as its address may have meant several places: the one that answered is remembered.
    private static SavedVault foundAt(SavedVault.ExcaliburVault it, Vault vault) {
        return new SavedVault.ExcaliburVault(
                it.id(),
                it.name(),
                vault.account().server().origin().toString(),
                it.userName(),
                it.pin(),
                it.plainHttpAccepted());
    }

    private OpenVault open(SavedVault.LocalVault local, SecretChars password) {
        try {
            LocalVaultService.Running running = servers.start(local);
            running.accountCreationKey().close();
            KnownServer server = new KnownServer(running.address(), Optional.empty(), false);
            Vault vault = workflow.unlock(server, local.userName(), password);
            return new OpenVault.Files(local.withPort(vault.account().server().origin().port()), vault);
        } catch (RuntimeException stillClosed) {
            servers.stop(local.id());
            throw stillClosed;
        }
    }

    private OpenVault open(SavedVault.XecretsVault account, SecretChars passphrase) {
        if (!account.isSample()) {
            return new OpenVault.Secrets(
                    account, xecrets.open(account.address(), account.email(), passphrase, Optional.empty()));
        }
        LocalVaultService.Sample sample = servers.startSample();
        SavedVault.XecretsVault here = account.withAddress(sample.address());
        return new OpenVault.Secrets(here, xecrets.open(here.address(), here.email(), passphrase, here.pin()));
    }

    /// Ends the attempt.
    void cancel() {
        workflow.cancel();
    }
}
