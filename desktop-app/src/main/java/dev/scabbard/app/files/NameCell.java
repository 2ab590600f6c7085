package dev.scabbard.app.files;

import dev.scabbard.app.ui.Messages;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// A name with the icon of its kind; a name that nothing can be done with is marked and says why.
final class NameCell extends TableCell<FileRow, FileRow> {

    private static final String UNTOUCHABLE = "untouchable";

    private final FontIcon icon = new FontIcon();

    NameCell() {
        getStyleClass().add("name-cell");
        setMnemonicParsing(false);
    }

    @Override
    protected void updateItem(@Nullable FileRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove(UNTOUCHABLE);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        setText(row.shownName());
        setGraphic(icon);
        if (row.actionable()) {
            icon.setIconCode(row.kind().icon());
            setTooltip(null);
            setAccessibleText(Messages.text(row.kind().messageKey()) + ", " + row.shownName());
        } else {
            icon.setIconCode(MaterialDesignA.ALERT_OUTLINE);
            getStyleClass().add(UNTOUCHABLE);
            setTooltip(new Tooltip(Messages.text("files.untouchable")));
            setAccessibleText(row.shownName() + ", " + Messages.text("files.untouchable"));
        }
    }
}
