package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.OneJob;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.XecretsOpener;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.xecrets.XecretsAccount;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/// The sample account: its service is started on this computer, the account is remembered with the service's
/// certificate, and opened.
public final class SampleViewModel implements PageViewModel {

    private final LocalVaultService servers;
    private final XecretsOpener opener;
    private final AppProfile profile;
    private final OneJob job;
    private final Navigation navigation;
    private final Dialogs dialogs;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper actionText = new ReadOnlyStringWrapper("");

    SampleViewModel(
            LocalVaultService servers,
            XecretsOpener opener,
            AppProfile profile,
            BackgroundRunner runner,
            Navigation navigation,
            Dialogs dialogs) {
        this.servers = servers;
        this.opener = opener;
        this.profile = profile;
        job = new OneJob(runner);
        this.navigation = navigation;
        this.dialogs = dialogs;
    }

    private record Opened(LocalVaultService.Sample sample, XecretsAccount account) implements AutoCloseable {
        @Override
        public void close() {
            account.close();
        }
    }

    /// Starts the service and opens the account.
    public void proceed() {
        if (job.isBusy()) {
            return;
        }
        problem.set("");
        actionText.set("");
        XecretsOpener.Attempt attempt = opener.attempt();
        job.run(() -> open(attempt), this::opened, this::refused);
    }

    private Opened open(XecretsOpener.Attempt attempt) {
        LocalVaultService.Sample sample = servers.startSample();
        try (SecretChars passphrase = SecretChars.takeOver(sample.passphrase().toCharArray())) {
            return new Opened(
                    sample, attempt.open(sample.address(), sample.email(), passphrase, Optional.of(sample.pin())));
        }
    }

    private void opened(Opened opened) {
        LocalVaultService.Sample sample = opened.sample();
        UUID id = profile.vaults().stream()
                .filter(saved -> saved instanceof SavedVault.XecretsVault account && account.isSample())
                .map(SavedVault::id)
                .findFirst()
                .orElseGet(UUID::randomUUID);
        SavedVault.XecretsVault saved = new SavedVault.XecretsVault(
                id,
                Messages.text("onboarding.sample.name"),
                sample.address(),
                sample.email(),
                Optional.of(sample.pin()));
        profile.save(saved);
        navigation.openVault(new OpenVault.Secrets(saved, opened.account()));
        dialogs.say(
                Messages.text("onboarding.sample.title"),
                Messages.text("onboarding.sample.howToUnlock", sample.email(), sample.passphrase()));
    }

    private void refused(Problem refusal) {
        problem.set(Messages.problem(refusal));
        actionText.set(Messages.text("onboarding.retry"));
    }

    @Override
    public void cancel() {
        job.cancel();
    }

    /// Why it did not work; empty when nothing is wrong.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    @Override
    public ObservableStringValue actionText() {
        return actionText.getReadOnlyProperty();
    }

    @Override
    public ObservableBooleanValue actionPossible() {
        return job.busyProperty().not();
    }

    @Override
    public ObservableBooleanValue busy() {
        return job.busyProperty();
    }
}
