package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.protocol.RecoveryKey;
import dev.scabbard.core.secret.SecretChars;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/// The recovery key of a new vault: shown this once, and not left before it is ticked as kept or one group or word of
/// it is typed back.
public final class KeepRecoveryKeyViewModel implements PageViewModel {

    /// A recovery key to show.
    ///
    /// @param key stays this view model's
    /// @param vaultName what the user calls the vault
    /// @param userName whose vault it is
    public record Shown(RecoveryKey key, String vaultName, String userName) {

        /// The key once more, the receiver's to close.
        public RecoveryKey copyOfKey() {
            return key.copy();
        }
    }

    private final Runnable onKept;
    private final RandomGenerator random;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final StringProperty answer = new SimpleStringProperty("");
    private final BooleanProperty ticked = new SimpleBooleanProperty();
    private final BooleanBinding confirmed = Bindings.createBooleanBinding(this::confirmed, shown, answer, ticked);
    private int asked;

    /// @param onKept called when the user goes on
    KeepRecoveryKeyViewModel(Runnable onKept) {
        this(onKept, new SecureRandom());
    }

    KeepRecoveryKeyViewModel(Runnable onKept, RandomGenerator random) {
        this.onKept = onKept;
        this.random = random;
    }

    /// Shows a key, which is taken over.
    void show(RecoveryKey key, String vaultName, String userName) {
        close();
        asked = random.nextInt(key.form().groups());
        switch (key.form()) {
            case DIGITS -> {
                question.set(Messages.text("onboarding.recoveryKey.typeBack", Integer.toString(asked + 1)));
                hint.set(Messages.text("onboarding.recoveryKey.typeBackHint"));
            }
            case WORDS -> {
                question.set(Messages.text("onboarding.recoveryKey.typeBackWord", Integer.toString(asked + 1)));
                hint.set(Messages.text("onboarding.recoveryKey.typeBackWordHint"));
            }
        }
        shown.set(Optional.of(new Shown(key, vaultName, userName)));
    }

    private boolean confirmed() {
        return shown.get().isPresent() && (ticked.get() || answerIsRight(shown.get().get().key()));
    }

    private boolean answerIsRight(RecoveryKey key) {
        try (SecretChars typed = SecretChars.takeOver(answer.get().toCharArray())) {
            return key.matchesGroup(asked, typed);
        }
    }

    /// The key has been kept: goes on to open the vault.
    public void proceed() {
        if (confirmed()) {
            close();
            onKept.run();
        }
    }

    @Override
    public void close() {
        Optional<Shown> before = shown.get();
        shown.set(Optional.empty());
        before.ifPresent(gone -> gone.key().close());
        answer.set("");
        ticked.set(false);
    }

    @Override
    public void cancel() {}

    /// What is shown; empty before and after.
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What to type back, in a few words more.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// Which group or word is to be typed back.
    public ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// Which group or word is asked for, from 1.
    int askedGroup() {
        return asked + 1;
    }

    /// The group or word that was typed back.
    public StringProperty answerProperty() {
        return answer;
    }

    /// Whether the user says that the key is kept.
    public BooleanProperty tickedProperty() {
        return ticked;
    }

    @Override
    public ObservableStringValue actionText() {
        return new SimpleStringProperty(Messages.text("onboarding.recoveryKey.kept"));
    }

    @Override
    public ObservableBooleanValue actionPossible() {
        return confirmed;
    }

    @Override
    public ObservableBooleanValue busy() {
        return new SimpleBooleanProperty(false);
    }
}
