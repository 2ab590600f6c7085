package dev.scabbard.app.settings;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.profile.IntRange;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A whole number that the user types. While it is out of its range, words say what is wrong and what was set before
/// stays. It takes effect when the user is done with it, so that a number half typed never does.
final class NumberSetting {

    private final IntRange range;
    private final IntConsumer onValue;
    private final StringProperty text;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    NumberSetting(IntRange range, int value, IntConsumer onValue) {
        this.range = range;
        this.onValue = onValue;
        text = new SimpleStringProperty(Integer.toString(value));
        text.addListener(observed -> problem.set(value().isPresent() ? "" : complaint()));
    }

    private String complaint() {
        return Messages.text(
                "settings.number.range", Argument.count(range.smallest()), Argument.count(range.largest()));
    }

    private OptionalInt value() {
        String digits = text.get().strip();
        if (!digits.matches("\\d{1,6}") || !range.contains(Integer.parseInt(digits))) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(digits));
    }

    /// The user is done with it.
    void commit() {
        value().ifPresent(onValue);
    }

    /// What the field holds.
    StringProperty text() {
        return text;
    }

    /// What is wrong with it; empty when nothing is.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }
}
