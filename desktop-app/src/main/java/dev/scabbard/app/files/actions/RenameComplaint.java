package dev.scabbard.app.files.actions;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;

/// What is wrong with a name, said right below the field in which it is edited, over the rows there.
public final class RenameComplaint {

    private static final double GAP = 4;

    private final Pane pane;
    private final Label words;
    private Subscription following = Subscription.EMPTY;

    /// @param pane what the rows are in
    /// @param words lies in the pane, unmanaged
    public RenameComplaint(Pane pane, Label words, Renaming renaming) {
        this.pane = pane;
        this.words = words;
        words.textProperty().bind(renaming.complaintProperty());
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
    }

    /// Stays with a field, wherever the rows are scrolled to.
    public void follow(RenameField field) {
        following.unsubscribe();
        following = Subscription.combine(
                field.localToSceneTransformProperty().subscribe(moved -> place(field)),
                words.textProperty().subscribe(said -> Platform.runLater(() -> place(field))));
    }

    private void place(RenameField field) {
        if (field.getScene() == null || pane.getScene() == null) {
            return;
        }
        Bounds at = pane.sceneToLocal(field.localToScene(field.getLayoutBounds()));
        double width = Math.min(words.prefWidth(-1), pane.getWidth() - at.getMinX() - GAP);
        double height = words.prefHeight(width);
        boolean below = at.getMaxY() + GAP + height <= pane.getHeight();
        double y = below ? at.getMaxY() + GAP : at.getMinY() - GAP - height;
        words.resizeRelocate(at.getMinX(), y, width, height);
    }
}
