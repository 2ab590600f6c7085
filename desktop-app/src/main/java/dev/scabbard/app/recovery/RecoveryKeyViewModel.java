package dev.scabbard.app.recovery;

import dev.scabbard.app.ui.BackgroundRunner;
import dev.scabbard.app.ui.Job;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.RecoveryKey;
import dev.scabbard.core.secret.SecretChars;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
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
    private Consumer<RecoveryKey> onKey = RecoveryKey::close;
    private Runnable onRefused = () -> {};
    private Optional<Job> job = Optional.empty();

    @Inject
    RecoveryKeyViewModel(OpenVault.Files open, BackgroundRunner runner) {
        this.open = open;
        this.runner = runner;
    }

    /// Who shows the key, and who shakes the field.
    ///
    /// @param key gets the key and owns it
    /// @param refused called after [#problemProperty] has the words
    void attach(Consumer<RecoveryKey> key, Runnable refused) {
        onKey = key;
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
            return open.vault().recoveryKey(password);
        }
    }

    private void accepted(RecoveryKey key) {
        checking.set(false);
        onKey.accept(key);
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
        onKey = RecoveryKey::close;
        onRefused = () -> {};
        problem.set("");
    }

    /// What the user calls the vault.
    String vaultName() {
        return open.saved().name();
    }

    /// Whose vault it is.
    String userName() {
        return open.saved().userName();
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
