package dev.scabbard.app.recovery;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.secret.SecretChars;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// *Show recovery key* of an open vault: the password is asked again, and only then the key is given out.
final class RecoveryKeyViewModel {

    private final OpenVault.Files open;
    private final BackgroundRunner runner;
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private KeyDisplay display = (key, vaultName, userName) -> key.close();
    private Runnable onShown = () -> {};
    private Runnable onRefused = () -> {};
    private Optional<Job> job = Optional.empty();

    @Inject
    RecoveryKeyViewModel(OpenVault.Files open, BackgroundRunner runner) {
        this.open = open;
        this.runner = runner;
    }

    /// Shows a recovery key and owns it from then on.
    @FunctionalInterface
    interface KeyDisplay {
        void show(RecoveryKey key, String vaultName, String userName);
    }

    /// Who shows the key, and who is told.
    ///
    /// @param shown called after the key was given to `keyDisplay`
    /// @param refused called after [#problemProperty] has the words
    void attach(KeyDisplay keyDisplay, Runnable shown, Runnable refused) {
        display = keyDisplay;
        onShown = shown;
        onRefused = refused;
    }

    /// Checks the password.
    ///
    /// @param password taken over: closed here
    void check(SecretChars password) {
        if (checking.get()) {
            password.close();
            return;
        }
        checking.set(true);
        problem.set("");
        job = Optional.of(runner.run(() -> key(password), this::accepted, this::refused));
    }

    private RecoveryKey key(SecretChars password) {
        try (password) {
            return open.vault().security().recoveryKey(password);
        }
    }

    private void accepted(RecoveryKey key) {
        checking.set(false);
        display.show(key, open.saved().name(), open.vault().account().username());
        onShown.run();
    }

    private void refused(Problem what) {
        checking.set(false);
        problem.set(Messages.problem(what));
        onRefused.run();
    }

    /// The view leaves the screen.
    void close() {
        job.ifPresent(Job::cancel);
        checking.set(false);
        display = (key, vaultName, userName) -> key.close();
        onShown = () -> {};
        onRefused = () -> {};
        problem.set("");
    }

    /// What the user calls the vault.
    String vaultName() {
        return open.saved().name();
    }

    /// Whether the password is being checked: it takes about a second.
    ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /// What is wrong with the password.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
