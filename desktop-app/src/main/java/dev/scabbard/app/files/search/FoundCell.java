package dev.scabbard.app.files.search;

import dev.scabbard.app.ui.Messages;
import java.util.function.Function;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A cell of a find, with the icon of its kind before its name.
final class FoundCell extends TableCell<FoundRow, FoundRow> {

    private final Function<FoundRow, String> text;
    private final boolean named;
    private final FontIcon icon = new FontIcon();

    /// @param named whether it shows the name
    FoundCell(Function<FoundRow, String> text, boolean named) {
        this.text = text;
        this.named = named;
        setMnemonicParsing(false);
        setTextOverrun(named ? OverrunStyle.CENTER_ELLIPSIS : OverrunStyle.LEADING_ELLIPSIS);
        getStyleClass().add(named ? "name-cell" : "kind-cell");
    }

    @Override
    protected void updateItem(@Nullable FoundRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        setText(text.apply(row));
        if (named) {
            icon.setIconCode(row.kind().icon());
            setGraphic(icon);
            setAccessibleText(Messages.text(row.kind().messageKey()) + ", " + row.name());
        }
    }
}
