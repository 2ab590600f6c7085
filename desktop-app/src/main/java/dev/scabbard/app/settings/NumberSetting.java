package dev.scabbard.app.settings;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.profile.IntRange;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A whole number that the user types. It takes effect as soon as it is in its range; until then the words say what is wrong, and what was
/// set before stays.
final class NumberSetting {

    private final StringProperty text;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    NumberSetting(IntRange range, int value, IntConsumer onValue) {
        text = new SimpleStringProperty(Integer.toString(value));
        text.addListener((observed, before, typed) -> {
            String digits = typed.strip();
            boolean valid = digits.matches("\\d{1,6}") && range.contains(Integer.parseInt(digits));
            problem.set(
                    valid
                            ? ""
                            : Messages.text(
                                    "settings.number.range",
                                    Argument.count(range.smallest()),
                                    Argument.count(range.largest())));
            if (valid) {
                onValue.accept(Integer.parseInt(digits));
            }
        });
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
