package dev.scabbard.app.ui.control;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A line of a list of texts. It wraps where the list ends, instead of making the list scroll sideways.
public final class WrappingCell extends ListCell<String> {

    /// A cell without a line.
    public WrappingCell() {
        setWrapText(true);
        // Without a width of its own a cell is as wide as its text instead of wrapping it.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String line, boolean empty) {
        super.updateItem(line, empty);
        setText(empty ? null : line);
    }
}
