package dev.scabbard.app.secrets;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row of the list: title, and below it the first line of the content.
final class SecretCell extends ListCell<SecretRow> {

    private final Label title = new Label();
    private final Label firstLine = new Label();
    private final VBox lines = new VBox(title, firstLine);

    SecretCell() {
        getStyleClass().add("secret-cell");
        firstLine.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        lines.getStyleClass().add("secret-cell-lines");
        // The cell is as wide as the list, whatever its text: a long line ends with an ellipsis.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SecretRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            title.setText("");
            firstLine.setText("");
        } else {
            title.setText(row.title());
            firstLine.setText(row.firstLine());
            setGraphic(lines);
            setAccessibleText(row.firstLine().isEmpty() ? row.title() : row.title() + ", " + row.firstLine());
        }
    }
}
