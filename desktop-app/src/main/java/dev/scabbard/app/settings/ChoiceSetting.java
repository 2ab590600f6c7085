package dev.scabbard.app.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One of several named values. It takes effect as soon as it is chosen.
final class ChoiceSetting<T> {

    private final Map<String, T> values = new LinkedHashMap<>();
    private final StringProperty chosen = new SimpleStringProperty("");

    private ChoiceSetting() {}

    /// @param names the values by their names, in the order in which they are offered; all names differ
    /// @param value what is set now, one of the values
    /// @param onValue gets what the user chooses
    static <T> ChoiceSetting<T> of(Map<String, T> names, T value, Consumer<T> onValue) {
        ChoiceSetting<T> setting = new ChoiceSetting<>();
        setting.values.putAll(names);
        setting.values.forEach((name, each) -> {
            if (each.equals(value)) {
                setting.chosen.set(name);
            }
        });
        setting.chosen.addListener((observed, before, name) -> {
            T next = setting.values.get(name);
            if (next != null) {
                onValue.accept(next);
            }
        });
        return setting;
    }

    /// The names to choose from.
    List<String> names() {
        return new ArrayList<>(values.keySet());
    }

    /// The name of what is chosen.
    StringProperty chosen() {
        return chosen;
    }
}
