package dev.scabbard.app.shell;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.time.IdleLock;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.core.excalibur.server.ServerState;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/// What the status bar says.
final class StatusBarViewModel {

    private final ActivitySlot activities;
    private final WordsSlot words;
    private final BackgroundRunner runner;
    private final ObservableValue<Optional<OpenVault.Files>> files;
    private final ObservableValue<String> server;
    private final ObservableValue<String> account;
    private final ObservableValue<Boolean> unprotected;
    private final StringBinding locksIn;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Map<UUID, ServerState> states = new HashMap<>();

    @Inject
    StatusBarViewModel(
            ShellNavigation navigation,
            OpenVaults openVaults,
            IdleLock idleLock,
            ActivitySlot activities,
            WordsSlot words,
            AppProfile profile,
            BackgroundRunner runner) {
        this.activities = activities;
        this.words = words;
        this.runner = runner;
        files = navigation.placeProperty().map(StatusBarViewModel::filesOf);
        server = files.map(open -> open.map(StatusBarViewModel::describe).orElse(""));
        account = navigation.placeProperty()
                .map(place -> place instanceof Place.Secrets ? Messages.text("shell.status.account") : "");
        unprotected = files.map(
                open -> open.filter(vault -> vault.vault().serverDetails().unprotected()).isPresent());
        locksIn = Bindings.createStringBinding(
                () -> openVaults.list().isEmpty()
                        ? ""
                        : Messages.text("shell.status.locksIn", DisplayText.clock(idleLock.leftProperty().get())),
                openVaults.list(),
                idleLock.leftProperty());
        profile.setOnProblem(wrong -> problem.set(Messages.problem(wrong)));
        openVaults.list().addListener(this::watch);
        files.subscribe(open -> refreshBusy());
    }

    private static Optional<OpenVault.Files> filesOf(Place place) {
        return switch (place) {
            case Place.Files open -> Optional.of(open.vault());
            case Place.RecoveryKey key -> Optional.of(key.vault());
            case Place.Account of -> Optional.of(of.vault());
            default -> Optional.empty();
        };
    }

    private static String describe(OpenVault.Files open) {
        String release = open.vault().serverDetails().release().toString();
        return Messages.text("shell.status.server", release);
    }

    private void watch(ListChangeListener.Change<? extends OpenVault> change) {
        while (change.next()) {
            for (OpenVault added : change.getAddedSubList()) {
                if (added instanceof OpenVault.Files open) {
                    open.vault().onServerState(state -> runner.onUiThread(() -> note(open, state)));
                }
            }
            change.getRemoved().forEach(removed -> states.remove(removed.saved().id()));
        }
        refreshBusy();
    }

    private void note(OpenVault.Files open, ServerState state) {
        states.put(open.saved().id(), state);
        refreshBusy();
    }

    private void refreshBusy() {
        busy.set(files.getValue()
                .map(open -> states.get(open.saved().id()))
                .filter(ServerState.Busy.class::isInstance)
                .isPresent());
    }

    /// The vault on screen.
    ObservableValue<Optional<OpenVault.Files>> files() {
        return files;
    }

    /// The server of the vault on screen, and how one talks with it; empty without one.
    ObservableValue<String> server() {
        return server;
    }

    /// How one talks with the account on screen; empty without one.
    ObservableValue<String> account() {
        return account;
    }

    /// Whether names and sizes of the vault on screen can be seen on the way.
    ObservableValue<Boolean> unprotected() {
        return unprotected;
    }

    /// Whether the server of the vault on screen refuses because it has too much to do, and is still being tried.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// How much there is on screen, and how much of it is selected; empty when there is nothing to count.
    ReadOnlyStringProperty words() {
        return words.textProperty();
    }

    /// The time until everything locks; empty when nothing is open.
    ObservableValue<String> locksIn() {
        return locksIn;
    }

    /// What went wrong outside of any story.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// What is being done.
    ReadOnlyObjectProperty<Optional<StatusSlot.Activity>> activity() {
        return activities.shownProperty();
    }

    void cancelActivity() {
        activities.shownProperty().get().ifPresent(shown -> shown.cancel().run());
    }
}
