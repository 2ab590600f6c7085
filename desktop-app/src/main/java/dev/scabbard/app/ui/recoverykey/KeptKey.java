package dev.scabbard.app.ui.recoverykey;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.protocol.keys.RecoveryKey;
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

/// The recovery key of a new vault, and whether its owner has kept it: ticked, or one group or word of it typed back.
public final class KeptKey implements AutoCloseable {

    /// A recovery key to show.
    ///
    /// @param key stays the [KeptKey]'s
    /// @param vaultName what the user calls the vault
    /// @param userName whose vault it is
    public record Shown(RecoveryKey key, String vaultName, String userName) {

        /// The key once more, the receiver's to close.
        public RecoveryKey copyOfKey() {
            return key.copy();
        }
    }

    private final RandomGenerator random;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final StringProperty answer = new SimpleStringProperty("");
    private final BooleanProperty ticked = new SimpleBooleanProperty();
    private final BooleanBinding confirmed = Bindings.createBooleanBinding(this::isConfirmed, shown, answer, ticked);
    private int asked;

    /// Asks for any group or word.
    public KeptKey() {
        this(new SecureRandom());
    }

    /// @param random chooses which group or word is asked for
    public KeptKey(RandomGenerator random) {
        this.random = random;
    }

    /// Shows a key, which is taken over.
    public void show(RecoveryKey key, String vaultName, String userName) {
        close();
        asked = random.nextInt(key.form().groups());
        switch (key.form()) {
            case DIGITS -> {
                question.set(Messages.text("ui.keptKey.typeBack", Integer.toString(asked + 1)));
                hint.set(Messages.text("ui.keptKey.typeBackHint"));
            }
            case WORDS -> {
                question.set(Messages.text("ui.keptKey.typeBackWord", Integer.toString(asked + 1)));
                hint.set(Messages.text("ui.keptKey.typeBackWordHint"));
            }
        }
        shown.set(Optional.of(new Shown(key, vaultName, userName)));
    }

    /// Whether a key is shown and has been kept.
    public boolean isConfirmed() {
        return shown.get().isPresent() && (ticked.get() || answerIsRight(shown.get().get().key()));
    }

    private boolean answerIsRight(RecoveryKey key) {
        try (SecretChars typed = SecretChars.takeOver(answer.get().toCharArray())) {
            return key.matchesGroup(asked, typed);
        }
    }

    /// Overwrites the key and forgets what was typed. Closing twice does nothing.
    @Override
    public void close() {
        Optional<Shown> before = shown.get();
        shown.set(Optional.empty());
        before.ifPresent(gone -> gone.key().close());
        answer.set("");
        ticked.set(false);
    }

    /// What is shown; empty before and after.
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Which group or word is to be typed back.
    public ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// What to type back, in a few words more.
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /// Which group or word is asked for, from 1.
    public int askedGroup() {
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

    /// Whether a key is shown and has been kept.
    public BooleanBinding confirmedProperty() {
        return confirmed;
    }
}
