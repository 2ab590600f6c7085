package dev.scabbard.app.renewal;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.profile.NetworkSettings;
import dev.scabbard.app.ui.recoverykey.KeptKey;
import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.app.ui.vaults.OldLocalVault;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.local.LocalVaultFolder;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.profile.SavedMove;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.protocol.PasswordProblem;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.copy.CopyProgress;
import dev.scabbard.core.vault.copy.CopyReport;
import dev.scabbard.core.vault.copy.VaultCopy;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// *Move to a newer Excalibur*: makes a new vault beside an old one on this computer, has its recovery key kept, copies
/// everything and compares it. The old vault stays as it is; whether it goes is asked at the very end, and by
/// [OldVaultEnd]. Whatever ends it before, the next visit goes on where it was.
final class RenewalViewModel {

    private final OldLocalVault old;
    private final AppProfile profile;
    private final LocalVaultService servers;
    private final NetworkSettings settings;
    private final BackgroundRunner runner;
    private final Navigation navigation;
    private final OldVaultEnd end;
    private final StatusSlot slot;
    private final KeptKey key = new KeptKey();
    private final ReadOnlyObjectWrapper<RenewalState> state = new ReadOnlyObjectWrapper<>(new RenewalState.Asking());
    private final ReadOnlyStringWrapper passwordProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private Optional<NewVault.Opened> fresh = Optional.empty();
    private Optional<Runnable> ending = Optional.empty();
    private Optional<Job> job = Optional.empty();
    private Subscription shown = Subscription.EMPTY;

    /// What the old vault's folder was when everything in it was found in the new one.
    private Optional<String> compared = Optional.empty();

    @Inject
    RenewalViewModel(
            OpenVault.Files open,
            AppProfile profile,
            LocalVaultService servers,
            NetworkSettings settings,
            BackgroundRunner runner,
            Navigation navigation,
            OldVaultEnd end,
            StatusSlot slot) {
        old = OldLocalVault.of(open).orElseThrow(() -> new IllegalArgumentException("nothing to move"));
        this.profile = profile;
        this.servers = servers;
        this.settings = settings;
        this.runner = runner;
        this.navigation = navigation;
        this.end = end;
        this.slot = slot;
    }

    String title() {
        return Messages.text("renewal.title", OldLocalVault.NEW_FAMILY);
    }

    /// What it does, or that it goes on.
    String about() {
        return made().isPresent()
                ? Messages.text("renewal.goesOn", made().orElseThrow().name())
                : Messages.text("renewal.about", old.saved().name(), old.family(), OldLocalVault.NEW_FAMILY);
    }

    /// What *Begin* does.
    String action() {
        return Messages.text(made().isPresent() ? "renewal.goOn" : "renewal.begin");
    }

    private Optional<SavedMove> move() {
        return profile.move(old.saved().id());
    }

    /// The new vault that an earlier attempt has made.
    private Optional<SavedVault.LocalVault> made() {
        return move().flatMap(move -> profile.vault(move.to()))
                .filter(SavedVault.LocalVault.class::isInstance)
                .map(SavedVault.LocalVault.class::cast);
    }

    /// Makes the new vault, or opens it.
    ///
    /// @param password closed here
    void begin(SecretChars password) {
        if (!(state.get() instanceof RenewalState.Asking)) {
            password.close();
            return;
        }
        edited();
        NewVault attempt = new NewVault(servers, new OnboardingWorkflow(settings.current(), _ -> {}));
        Optional<SavedVault.LocalVault> before = made();
        SavedVault.LocalVault place = before.orElseGet(this::newPlace);
        ending = Optional.of(attempt::cancel);
        state.set(new RenewalState.Preparing());
        job = Optional.of(runner.run(
                () -> {
                    try (password) {
                        return before.isPresent()
                                ? attempt.open(place, password)
                                : attempt.make(old.open().vault(), place, password);
                    }
                },
                this::opened,
                this::refused));
    }

    private SavedVault.LocalVault newPlace() {
        return new SavedVault.LocalVault(
                UUID.randomUUID(),
                Messages.text("renewal.newName", old.saved().name(), OldLocalVault.NEW_FAMILY),
                servers.newFolder(),
                old.open().vault().account().username(),
                OptionalInt.empty());
    }

    private void opened(NewVault.Opened opened) {
        fresh = Optional.of(opened.taken(servers));
        if (made().isEmpty()) {
            // From now on it exists: whatever happens to this page, it must be found again.
            profile.save(opened.saved());
            profile.rememberMove(
                    old.saved().id(), SavedMove.begun(opened.saved().id()));
        }
        profile.rememberLogin(opened.saved().id(), opened.vault().loginFacts());
        if (move().filter(SavedMove::keyKept).isPresent()) {
            copy();
        } else {
            key.show(opened.key().copy(), opened.saved().name(), opened.saved().userName());
            state.set(new RenewalState.KeepingKey());
        }
    }

    private void refused(Problem refusal) {
        state.set(new RenewalState.Asking());
        switch (refusal) {
            case VaultStateProblem.PasswordDiffers _, PasswordProblem _ ->
                passwordProblem.set(Messages.problem(refusal));
            case AccountProblem.WrongPassword _, AccountProblem.WrongNameOrPassword _ ->
                passwordProblem.set(Messages.text("renewal.wrongPassword"));
            case NetProblem.Cancelled _ -> problem.set(Messages.text("renewal.stopped"));
            default -> problem.set(Messages.problem(refusal));
        }
    }

    /// The recovery key has been kept.
    void keyKept() {
        if (key.isConfirmed()) {
            key.close();
            move().ifPresent(move -> profile.rememberMove(old.saved().id(), move.withKeyKept()));
            copy();
        }
    }

    /// Copies what is not there yet, and compares everything.
    void copy() {
        fresh.ifPresent(opened -> {
            problem.set("");
            compared = Optional.empty();
            VaultCopy copy = new VaultCopy(old.open().vault(), opened.vault());
            LocalVaultFolder folder = LocalVaultFolder.at(old.saved().folder());
            ending = Optional.of(copy::cancel);
            progressText.set(Messages.text("renewal.looking"));
            progress.set(-1);
            state.set(new RenewalState.Copying());
            // A copy counts as use, so that it is not locked in the middle, and the end of the program asks about it.
            shown = slot.show(new StatusSlot.Activity(
                    progressText, progress, this::cancel, new ReadOnlyBooleanWrapper(true), true));
            job = Optional.of(runner.run(
                    () -> {
                        String before = folder.state();
                        return new Compared(copy.run(now -> runner.onUiThread(() -> say(now))), before);
                    },
                    this::compared,
                    this::brokenOff));
        });
    }

    /// @param folder what the old vault's folder was when the comparison began
    private record Compared(CopyReport report, String folder) {}

    private void say(CopyProgress now) {
        progress.set(now.fraction());
        progressText.set(RenewalWords.of(now));
    }

    private void compared(Compared result) {
        shown.unsubscribe();
        RenewalState.Over over = RenewalWords.of(result.report());
        if (over.whole()) {
            compared = Optional.of(result.folder());
        }
        state.set(over);
    }

    private void brokenOff(Problem reason) {
        shown.unsubscribe();
        String words = reason instanceof NetProblem.Cancelled
                ? Messages.text("renewal.stopped")
                : Messages.text("renewal.brokenOff", Messages.problem(reason));
        state.set(new RenewalState.Over(false, words, List.of()));
    }

    /// Ends what is under way; the next attempt goes on where it was.
    void cancel() {
        ending.ifPresent(Runnable::run);
    }

    /// Asks whether the old vault is to be deleted, and does it.
    void deleteOld() {
        compared.ifPresent(folder -> end.ask(old, folder, this::openNew));
    }

    /// Shows the new vault; the old one stays.
    void openNew() {
        Optional<NewVault.Opened> left = fresh;
        fresh = Optional.empty();
        left.ifPresent(opened -> {
            opened.key().close();
            navigation.openVault(new OpenVault.Files(opened.saved(), opened.vault()));
        });
    }

    /// Something was typed: what was said about it no longer holds.
    void edited() {
        passwordProblem.set("");
        problem.set("");
    }

    /// The page leaves the screen: what is under way ends, and the new vault is locked unless it is shown now.
    void close() {
        cancel();
        job.ifPresent(Job::cancel);
        shown.unsubscribe();
        key.close();
        fresh.ifPresent(opened -> runner.execute(opened::close, () -> {}, unused -> {}));
        fresh = Optional.empty();
    }

    KeptKey key() {
        return key;
    }

    ReadOnlyObjectProperty<RenewalState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is wrong with the password.
    ReadOnlyStringProperty passwordProblemProperty() {
        return passwordProblem.getReadOnlyProperty();
    }

    /// What is wrong with anything else.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How far the copy is, in words.
    ReadOnlyStringProperty progressTextProperty() {
        return progressText.getReadOnlyProperty();
    }

    /// How far the present step of it is, from 0 to 1; negative when it cannot be told.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
