package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.ServerNeeds;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.OneJob;
import dev.scabbard.app.ui.entry.StrengthViewModel;
import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.core.excalibur.NewAccountWish;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalVaultFolder;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.onboarding.UserLookup;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.protocol.keys.Passwords;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.protocol.names.UserNames;
import dev.scabbard.core.secret.SecretChars;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/// A new vault on this computer: its name, who opens it, and where it lies. Its server is started and the account is
/// made through the same handshake as on any other server; the account creation key is filled in by itself. Or a backup
/// is restored to the same place.
public final class PlaceViewModel implements PageViewModel {

    private final OnboardingFlow flow;
    private final OneJob job;
    private final LocalVaultService servers;
    private final Outcome outcome;
    private final UUID id = UUID.randomUUID();
    private final StrengthViewModel strength;
    private final FieldProblems problems = new FieldProblems();
    private final StringProperty name = new SimpleStringProperty(Messages.text("onboarding.place.defaultName"));
    private final StringProperty userName = new SimpleStringProperty(System.getProperty("user.name", ""));
    private final BooleanProperty hideNames = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Path> folder;
    private final ReadOnlyObjectWrapper<Optional<Path>> backup = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// Where it goes on from here.
    interface Outcome {

        /// The vault has been made.
        ///
        /// @param key the receiver's to close
        void made(SavedVault.LocalVault vault, RecoveryKey key);

        /// A backup has been restored.
        void restored(SavedVault.LocalVault vault);
    }

    PlaceViewModel(OnboardingFlow flow, BackgroundRunner runner, LocalVaultService servers, Outcome outcome) {
        this.flow = flow;
        job = new OneJob(runner);
        this.servers = servers;
        this.outcome = outcome;
        strength = new StrengthViewModel(runner);
        folder = new SimpleObjectProperty<>(servers.newFolder());
        userName.subscribe(typed -> problems.clear());
        name.subscribe(typed -> nameProblem.set(""));
    }

    /// The user has chosen another folder: the vault gets a folder of its own in it.
    public void chooseFolder(Path chosen) {
        folder.set(chosen.resolve(Messages.text("onboarding.place.folderName")));
        problems.clear();
    }

    /// A backup is to be restored instead of making a new vault.
    public void restoreFrom(Path chosen) {
        backup.set(Optional.of(chosen));
        problems.clear();
    }

    /// A new vault after all.
    public void makeNew() {
        backup.set(Optional.empty());
        problems.clear();
    }

    /// Makes the vault, or restores it.
    ///
    /// @param typed closed here
    public void proceed(TypedSecrets typed) {
        if (job.isBusy() || !possible(typed)) {
            typed.close();
            return;
        }
        SavedVault.LocalVault vault = new SavedVault.LocalVault(
                id, name.get().strip(), folder.get(), userName.get(), OptionalInt.empty());
        Optional<Path> source = backup.get();
        if (source.isPresent()) {
            typed.close();
            job.run(
                    () -> LocalVaultFolder.restore(source.get(), vault.folder()),
                    restored -> outcome.restored(vault),
                    problems::show);
        } else {
            OnboardingWorkflow workflow = flow.restart();
            boolean hide = hideNames.get();
            job.run(() -> make(workflow, vault, hide, typed), key -> outcome.made(vault, key), problems::show);
        }
    }

    private boolean possible(TypedSecrets typed) {
        problems.clear();
        nameProblem.set(name.get().isBlank() ? Messages.text("onboarding.place.nameBlank") : "");
        boolean making = backup.get().isEmpty();
        try {
            UserNames.checkNew(userName.get());
        } catch (Problem impossible) {
            problems.show(impossible);
        }
        if (making) {
            try {
                Passwords.normalise(typed.password()).close();
            } catch (Problem impossible) {
                problems.show(impossible);
            }
            if (!typed.agree()) {
                problems.showRepeatedDiffers();
            }
        }
        return !problems.any() && nameProblem.get().isEmpty();
    }

    private RecoveryKey make(
            OnboardingWorkflow workflow, SavedVault.LocalVault vault, boolean hide, TypedSecrets typed) {
        try (typed) {
            LocalVaultService.Running server = servers.start(vault);
            try (SecretChars accountCreationKey = server.accountCreationKey()) {
                workflow.probe(server.address());
                if (workflow.lookUp(vault.userName()) instanceof UserLookup.Known known) {
                    throw new AccountProblem.UserTaken(known.username());
                }
                NewAccountWish wish = new NewAccountWish(vault.userName(), KeyAlgorithm.ARGON2D, hide);
                return workflow.signUp(wish, typed.password(), accountCreationKey);
            }
        } catch (RuntimeException failed) {
            servers.stop(vault.id());
            throw failed;
        }
    }

    /// Something was typed into a secret field: what was said about it no longer holds.
    public void edited() {
        problems.clear();
    }

    @Override
    public void cancel() {
        if (job.cancel()) {
            flow.workflow().cancel();
        }
    }

    /// What the user calls the vault.
    public StringProperty nameProperty() {
        return name;
    }

    /// What is wrong with the name.
    public ReadOnlyStringProperty nameProblemProperty() {
        return nameProblem.getReadOnlyProperty();
    }

    /// Who opens it, exactly as typed.
    public StringProperty userNameProperty() {
        return userName;
    }

    /// Whether the file names of the new vault are to be hidden from its server, and so from its folder.
    public BooleanProperty hideNamesProperty() {
        return hideNames;
    }

    /// Whether names can be hidden in a new vault.
    public boolean canHideNames() {
        return HostedRelease.DEFAULT.dialect().capabilities().has(Capability.NAME_OBFUSCATION);
    }

    /// What hiding names means, or why it cannot be done here.
    public String aboutHiding() {
        return canHideNames()
                ? Messages.text("onboarding.place.hideNames.about")
                : ServerNeeds.reason(Capability.NAME_OBFUSCATION);
    }

    /// What is wrong, field by field.
    public FieldProblems problems() {
        return problems;
    }

    /// How strong the password is.
    public StrengthViewModel strength() {
        return strength;
    }

    /// Where it will lie.
    public ReadOnlyObjectProperty<Path> folderProperty() {
        return folder;
    }

    /// The backup that is to be restored; empty when a new vault is made.
    public ReadOnlyObjectProperty<Optional<Path>> backupProperty() {
        return backup.getReadOnlyProperty();
    }

    @Override
    public ObservableStringValue actionText() {
        return Bindings.createStringBinding(
                () -> Messages.text(backup.get().isPresent() ? "onboarding.place.restore" : "onboarding.place.create"),
                backup);
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
