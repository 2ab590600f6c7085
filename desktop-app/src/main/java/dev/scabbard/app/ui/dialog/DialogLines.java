package dev.scabbard.app.ui.dialog;

import dev.scabbard.app.ui.control.WrappingCell;
import java.util.List;
import javafx.scene.control.ListView;

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
        setCellFactory(list -> new WrappingCell());
    }
}
