package dev.scabbard.app.ui.entry;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.secret.SecretChars;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How strong a new password is, judged in the background while it is typed. While one judgement is under way, further
/// changes wait for its end and only the newest is judged.
public final class StrengthViewModel {

    private final BackgroundRunner runner;
    private final ReadOnlyObjectWrapper<PasswordStrength> strength =
            new ReadOnlyObjectWrapper<>(PasswordStrength.NONE);
    private final StringExpression text = Bindings.createStringBinding(this::words, strength);
    private Optional<Supplier<SecretChars>> newest = Optional.empty();
    private boolean judging;

    @Inject
    public StrengthViewModel(BackgroundRunner runner) {
        this.runner = runner;
    }

    /// Something was typed.
    ///
    /// @param password gives a copy of the whole password, to be closed here
    public void changed(Supplier<SecretChars> password) {
        newest = Optional.of(password);
        judgeNewest();
    }

    private void judgeNewest() {
        if (judging || newest.isEmpty()) {
            return;
        }
        SecretChars password = newest.get().get();
        newest = Optional.empty();
        judging = true;
        runner.run(() -> judge(password), this::judged, this::failed);
    }

    private static PasswordStrength judge(SecretChars password) {
        try (password) {
            return PasswordStrength.of(password);
        }
    }

    private void judged(PasswordStrength result) {
        strength.set(result);
        judging = false;
        judgeNewest();
    }

    private void failed(Problem problem) {
        judged(PasswordStrength.NONE);
    }

    /// The newest judgement.
    public ReadOnlyObjectProperty<PasswordStrength> strengthProperty() {
        return strength.getReadOnlyProperty();
    }

    /// The newest judgement in words; empty while nothing is typed.
    public StringExpression textProperty() {
        return text;
    }

    private String words() {
        return switch (strength.get()) {
            case NONE -> "";
            case VERY_WEAK -> Messages.text("ui.strength.veryWeak");
            case WEAK -> Messages.text("ui.strength.weak");
            case FAIR -> Messages.text("ui.strength.fair");
            case GOOD -> Messages.text("ui.strength.good");
            case STRONG -> Messages.text("ui.strength.strong");
        };
    }
}
