package dev.scabbard.app.ui.dialog;

import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/// What a question is about, line by line: as high as its few lines, or scrolled when there are many.
final class DialogLines extends ListView<String> {

    private static final int MOST_AT_ONCE = 4;
    private static final double LINE = 56;

    DialogLines(List<String> lines) {
        setId("dialogLines");
        getStyleClass().add("dialog-lines");
        getItems().setAll(lines);
        setPrefHeight(Math.min(lines.size(), MOST_AT_ONCE) * LINE);
        setAccessibleText(String.join("\n", lines.subList(0, Math.min(lines.size(), MOST_AT_ONCE))));
        setCellFactory(list -> new Line());
    }

    private static final class Line extends ListCell<String> {

        Line() {
            setWrapText(true);
            // Without a width of its own a cell is as wide as its text instead of wrapping it.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? "" : line);
        }
    }
}
