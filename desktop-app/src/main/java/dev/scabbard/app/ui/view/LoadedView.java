package dev.scabbard.app.ui.view;

import javafx.scene.Parent;

/// A view made by [ViewLoader]: what is put on screen and the object behind it.
///
/// @param root the root node of the FXML file
/// @param view its controller
public record LoadedView<V>(Parent root, V view) {

    /// Tells the view that it is on screen, if it cares.
    public void shown() {
        // What lies in a scroll pane is in the scene, and can take the focus, only when its skin has been made.
        root.applyCss();
        root.layout();
        if (view instanceof ViewLifecycle lifecycle) {
            lifecycle.shown();
        }
    }

    /// Tells the view that it leaves the screen, if it cares.
    public void hidden() {
        if (view instanceof ViewLifecycle lifecycle) {
            lifecycle.hidden();
        }
    }
}
