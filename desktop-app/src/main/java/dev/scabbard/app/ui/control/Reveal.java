package dev.scabbard.app.ui.control;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Scrolls to what the user has to see, in a window that is too small to show all of a page.
final class Reveal {

    private static final double MARGIN = 16;

    private Reveal() {}

    /// Scrolls the scroll pane around a node, if there is one, until the node can be seen; after the layout that is
    /// due.
    static void later(Node node) {
        Platform.runLater(() -> {
            for (Parent at = node.getParent(); at != null; at = at.getParent()) {
                if (at instanceof ScrollPane pane) {
                    scroll(pane, node);
                    return;
                }
            }
        });
    }

    private static void scroll(ScrollPane pane, Node node) {
        if (pane.getScene() == null) {
            return;
        }
        // all of the window, because a page that has just come has no height before that
        Parent root = pane.getScene().getRoot();
        root.applyCss();
        root.layout();
        Node content = pane.getContent();
        Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double visible = pane.getViewportBounds().getHeight();
        double hidden = content.getBoundsInLocal().getHeight() - visible;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        if (place.getMinY() - MARGIN < top) {
            pane.setVvalue(Math.max(0, place.getMinY() - MARGIN) / hidden);
        } else if (place.getMaxY() + MARGIN > top + visible) {
            pane.setVvalue(Math.min(hidden, place.getMaxY() + MARGIN - visible) / hidden);
        }
    }
}
