package dev.scabbard.app.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
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

    /// Lets a node hear of the keys.
    public void install(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> actions.entrySet().stream()
                .filter(entry -> entry.getKey().match(event))
                .findFirst()
                .ifPresent(entry -> {
                    event.consume();
                    entry.getValue().run();
                }));
    }
}
