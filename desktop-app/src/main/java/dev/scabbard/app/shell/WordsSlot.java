package dev.scabbard.app.shell;

import dev.scabbard.app.ui.view.StatusWords;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.util.Subscription;

/// Keeps what is said about what is on screen.
@Singleton
final class WordsSlot implements StatusWords {

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Optional<ObservableStringValue> said = Optional.empty();

    @Inject
    WordsSlot() {}

    @Override
    public Subscription say(ObservableStringValue words) {
        said = Optional.of(words);
        text.bind(words);
        return () -> {
            if (said.filter(last -> last == words).isPresent()) {
                said = Optional.empty();
                text.unbind();
                text.set("");
            }
        };
    }

    /// What the status bar says.
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
