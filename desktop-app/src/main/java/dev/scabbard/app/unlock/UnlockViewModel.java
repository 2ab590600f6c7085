package dev.scabbard.app.unlock;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.control.FlowMarks;
import dev.scabbard.app.ui.control.Mark;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.profile.NetworkSettings;
import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.StoppedTransfers;
import dev.scabbard.app.ui.vaults.XecretsOpener;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.onboarding.OnboardingProblem;
import dev.scabbard.core.onboarding.OnboardingState;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/// Opens a vault or account that is known by its password. A wrong password changes nothing but the words below the
/// field; everything else that is in the way is said with what can be done about it.
public final class UnlockViewModel {

    private final BackgroundRunner runner;
    private final AppProfile profile;
    private final NetworkSettings settings;
    private final LocalVaultService servers;
    private final XecretsOpener xecrets;
    private final Navigation navigation;
    private final StoppedTransfers stopped;
    private final ReadOnlyObjectWrapper<SavedVault> vault;
    private final UnlockProblems problems = new UnlockProblems();
    private final VaultDetailsViewModel details;
    private final FlowMarks marks = new FlowMarks();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final List<OnboardingProblem> accepted = new ArrayList<>();
    private boolean readsNewer;
    private Optional<Unlocking> attempt = Optional.empty();
    private Optional<Job> job = Optional.empty();

    @Inject
    UnlockViewModel(
            SavedVault vault,
            BackgroundRunner runner,
            AppProfile profile,
            NetworkSettings settings,
            LocalVaultService servers,
            XecretsOpener xecrets,
            Navigation navigation,
            StoppedTransfers stopped) {
        this.vault = new ReadOnlyObjectWrapper<>(vault);
        this.runner = runner;
        this.profile = profile;
        this.settings = settings;
        this.servers = servers;
        this.xecrets = xecrets;
        this.navigation = navigation;
        this.stopped = stopped;
        details = new VaultDetailsViewModel(vault);
    }

    /// Opens it.
    ///
    /// @param password closed here
    public void unlock(SecretChars password) {
        if (busy.get()) {
            password.close();
            return;
        }
        problems.clear();
        marks.reset();
        Unlocking unlocking = new Unlocking(vault.get(), workflow(), xecrets.attempt(), servers, readsNewer);
        attempt = Optional.of(unlocking);
        busy.set(true);
        job = Optional.of(runner.run(() -> unlocking.open(password), this::opened, this::refused));
    }

    private OnboardingWorkflow workflow() {
        OnboardingWorkflow workflow =
                new OnboardingWorkflow(settings.current(), state -> runner.onUiThread(() -> show(state)));
        workflow.onServerState(state -> runner.onUiThread(() -> marks.accept(state)));
        workflow.compareWith(profile.logins(vault.get().id()));
        accepted.forEach(workflow::accept);
        return workflow;
    }

    private void show(OnboardingState state) {
        if (busy.get()) {
            marks.accept(state);
        }
    }

    private void opened(OpenVault open) {
        busy.set(false);
        if (!open.saved().equals(vault.get())) {
            profile.save(open.saved());
        }
        if (open instanceof OpenVault.Files files) {
            profile.rememberLogin(files.saved().id(), files.vault().loginFacts());
        }
        navigation.openVault(open);
    }

    private void refused(Problem problem) {
        busy.set(false);
        problems.show(problem, vault.get());
    }

    /// The user trusts the certificate that the server shows, also in the place of one that was trusted before.
    public void trustCertificate() {
        Optional<Fingerprint> shown = problems.fingerprint();
        if (shown.isPresent() && vault.get() instanceof SavedVault.ExcaliburVault excalibur) {
            change(excalibur.withPin(shown.map(Fingerprint::text)));
        }
    }

    /// The user has read what is different from the last login and goes on all the same.
    public void acceptDifference() {
        problems.difference().ifPresent(accepted::add);
        problems.clear();
    }

    /// The user accepts that names and sizes travel readable to this server.
    public void acceptPlainHttp() {
        if (vault.get() instanceof SavedVault.ExcaliburVault it) {
            change(new SavedVault.ExcaliburVault(it.id(), it.name(), it.address(), it.userName(), it.pin(), true));
        }
    }

    /// The user wants to read from a server that is newer than this program, and change nothing there. It holds while
    /// this page is on screen.
    public void readNewer() {
        readsNewer = true;
        problems.clear();
    }

    private void change(SavedVault changed) {
        problems.clear();
        vault.set(changed);
        profile.save(changed);
    }

    /// Something was typed: what was said about it no longer holds.
    public void edited() {
        problems.clear();
    }

    /// Ends what is under way, or goes back when nothing is.
    public void cancel() {
        if (!busy.get()) {
            navigation.back();
            return;
        }
        stop();
    }

    /// The view leaves the screen.
    public void close() {
        if (busy.get()) {
            stop();
        }
    }

    private void stop() {
        job.ifPresent(Job::cancel);
        attempt.ifPresent(Unlocking::cancel);
        busy.set(false);
        marks.reset();
    }

    /// Remembers the details as they were changed.
    ///
    /// @return whether they could be taken
    public boolean saveDetails() {
        SavedVault before = vault.get();
        Optional<SavedVault> changed = details.changed(before);
        changed.ifPresent(now -> {
            change(now);
            if (!VaultDetailsViewModel.isSameAccount(before, now)) {
                profile.forgetLogin(now.id());
            }
        });
        return changed.isPresent();
    }

    /// What is to be opened.
    SavedVault vault() {
        return vault.get();
    }

    /// What this is about.
    public ObservableValue<String> titleProperty() {
        return vault.map(it -> Messages.text("unlock.title", it.name()));
    }

    /// Who opens it.
    public ObservableValue<String> userNameProperty() {
        return vault.map(it -> DisplayText.neutralised(it.userName()));
    }

    /// Where it is.
    public ObservableValue<String> placeProperty() {
        return vault.map(UnlockViewModel::place);
    }

    private static String place(SavedVault vault) {
        return switch (vault) {
            case SavedVault.ExcaliburVault excalibur -> DisplayText.neutralised(excalibur.address());
            case SavedVault.LocalVault local -> DisplayText.neutralised(local.folder().toString());
            case SavedVault.XecretsVault account when account.isSample() -> Messages.text("unlock.sample");
            case SavedVault.XecretsVault account -> DisplayText.neutralised(account.address());
        };
    }

    /// Whether names and sizes travel readable to the server, as the user has accepted.
    public ObservableValue<Boolean> unprotectedProperty() {
        return vault.map(it -> it instanceof SavedVault.ExcaliburVault excalibur && excalibur.plainHttpAccepted());
    }

    /// What to type.
    public String passwordLabel() {
        return vault.get() instanceof SavedVault.XecretsVault
                ? Messages.text("unlock.passphrase")
                : Messages.text("unlock.password");
    }

    /// That the lock has stopped transfers; empty when it has not.
    public ObservableValue<String> stoppedTransfersProperty() {
        return stopped.of(vault.get().id())
                .map(count -> count.intValue() == 0
                        ? ""
                        : Messages.text("unlock.stoppedTransfers", Argument.count(count.intValue())));
    }

    /// What is in the way.
    public UnlockProblems problems() {
        return problems;
    }

    /// Name, address and user name, to be changed.
    public VaultDetailsViewModel details() {
        return details;
    }

    /// Whether it is being opened.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What was found of the server.
    public ObservableList<Mark> serverMarks() {
        return marks.server();
    }

    /// That the server has too much to do and is still being tried; empty while it does what it is asked.
    public ReadOnlyStringProperty patienceProperty() {
        return marks.patienceProperty();
    }

    /// How far the opening is.
    public ObservableList<Mark> openingMarks() {
        return marks.opening();
    }
}
