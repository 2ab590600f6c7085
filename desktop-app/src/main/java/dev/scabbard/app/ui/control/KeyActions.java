package dev.scabbard.app.ui.control;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys that do something while the focus is in a node or below it, before that node sees them.
public final class KeyActions {

    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    /// Does `action` when this key is pressed with exactly these modifiers.
    public KeyActions on(KeyCode key, Runnable action, KeyCombination.Modifier... modifiers) {
        actions.put(new KeyCodeCombination(key, modifiers), action);
        return this;
    }

    /// Does `action` when one of these keys is pressed.
    public KeyActions on(Iterable<KeyCombination> keys, Runnable action) {
        keys.forEach(key -> actions.put(key, action));
        return this;
    }

    /// Lets a node hear of the keys.
    public void install(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::act);
    }

    /// Lets a node hear of the keys, but for those that are typed into a field inside it.
    public void installOutsideFields(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!(event.getTarget() instanceof TextInputControl)) {
                act(event);
            }
        });
    }

    private void act(KeyEvent event) {
        actions.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .findFirst()
                .ifPresent(entry -> {
                    event.consume();
                    entry.getValue().run();
                });
    }
}
