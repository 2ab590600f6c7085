package dev.scabbard.app.files.editor;

import javafx.scene.layout.Pane;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;

/// Takes areas of text off the screen for good.
///
/// The toolkit keeps, for all windows together, the last piece of text that it has laid out, and with it the area and
/// everything above that. So that neither the text nor the view stays in memory, an area is emptied and laid out once
/// more before it is taken out of its view.
public final class TextAreas {

    private TextAreas() {}

    /// Empties an area and takes it out of its view. It cannot be used any more.
    public static void drop(CodeArea area) {
        area.editableProperty().unbind();
        area.setModel(new CodeTextModel());
        if (area.getScene() != null) {
            area.applyCss();
            area.layout();
        }
        if (area.getParent() instanceof Pane parent) {
            parent.getChildren().remove(area);
        }
    }
}
