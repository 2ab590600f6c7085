package dev.scabbard.app.files;

import dev.scabbard.app.ui.Messages;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// A name with the icon of its kind, and a field in its place while it is edited; a name that nothing can be done with
/// is marked and says why.
final class NameCell extends TableCell<FileRow, FileRow> {

    private static final String UNTOUCHABLE = "untouchable";
    private static final double GAP = 8;

    private final FontIcon icon = new FontIcon();
    private final Renaming renaming;
    private final Function<Renaming, RenameField> fields;
    private final RenameComplaint complaint;
    private Optional<RenameField> field = Optional.empty();

    /// @param fields makes the field that a name is edited in
    /// @param complaint says what is wrong with what is typed there
    NameCell(Renaming renaming, Function<Renaming, RenameField> fields, RenameComplaint complaint) {
        this.renaming = renaming;
        this.fields = fields;
        this.complaint = complaint;
        getStyleClass().add("name-cell");
        setMnemonicParsing(false);
        renaming.rowProperty().subscribe((before, now) -> show(getItem()));
    }

    @Override
    protected void updateItem(@Nullable FileRow row, boolean empty) {
        super.updateItem(row, empty);
        show(empty ? null : row);
    }

    private void show(@Nullable FileRow row) {
        boolean edited = row != null && renaming.isOf(row);
        if (!edited) {
            field.ifPresent(RenameField::release);
            field = Optional.empty();
        }
        getStyleClass().remove(UNTOUCHABLE);
        if (row == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
        } else if (edited) {
            edit(row);
        } else {
            name(row);
        }
    }

    private void name(FileRow row) {
        setContentDisplay(ContentDisplay.LEFT);
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

    private void edit(FileRow row) {
        if (field.isPresent()) {
            return;
        }
        RenameField made = fields.apply(renaming);
        field = Optional.of(made);
        icon.setIconCode(row.kind().icon());
        HBox box = new HBox(GAP, icon, made);
        box.getStyleClass().add("rename-box");
        HBox.setHgrow(made, Priority.ALWAYS);
        setText(null);
        setTooltip(null);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(box);
        made.take(row.folder());
        complaint.follow(made);
    }
}
