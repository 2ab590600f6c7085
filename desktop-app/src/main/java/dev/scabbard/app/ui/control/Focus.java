package dev.scabbard.app.ui.control;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Puts the keyboard focus where the next keystroke belongs.
public final class Focus {

    private Focus() {}

    /// Gives a node the focus now, or as soon as it is part of the window: what lies in a scroll pane that was just
    /// made gets there a moment later.
    public static void on(Node node) {
        if (node.getScene() != null) {
            give(node);
            return;
        }
        node.sceneProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(
                    ObservableValue<? extends @Nullable Scene> observed,
                    @Nullable Scene before,
                    @Nullable Scene now) {
                if (now != null) {
                    node.sceneProperty().removeListener(this);
                    give(node);
                }
            }
        });
    }

    private static void give(Node node) {
        node.requestFocus();
        Reveal.later(node);
    }
}
