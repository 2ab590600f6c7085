package dev.scabbard.app.files.table;

import atlantafx.base.theme.Styles;
import dev.scabbard.app.files.actions.RenameComplaint;
import dev.scabbard.app.files.actions.RenameField;
import dev.scabbard.app.files.actions.Renaming;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.seen.SeenMarks;
import dev.scabbard.app.files.seen.SeenWords;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.seen.SeenMark;
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
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// A name with the icon of its kind, and a field in its place while it is edited; a name that nothing can be done with
/// is marked and says why, and so is a file that was seen otherwise before.
public final class NameCell extends TableCell<FileRow, FileRow> {

    private static final String UNTOUCHABLE = "untouchable";
    private static final String SEEN = "seen-mark";
    private static final double GAP = 8;

    private final FontIcon icon = new FontIcon();
    private final Renaming renaming;
    private final Function<Renaming, RenameField> fields;
    private final RenameComplaint complaint;
    private Optional<SeenMarks> marks = Optional.empty();
    private Optional<RenameField> field = Optional.empty();

    /// @param fields makes the field that a name is edited in
    /// @param complaint says what is wrong with what is typed there
    public NameCell(Renaming renaming, Function<Renaming, RenameField> fields, RenameComplaint complaint) {
        this.renaming = renaming;
        this.fields = fields;
        this.complaint = complaint;
        getStyleClass().add("name-cell");
        setMnemonicParsing(false);
        renaming.rowProperty().subscribe((before, now) -> show(getItem()));
    }

    /// Marks files that were seen otherwise before.
    public NameCell marked(SeenMarks seen) {
        marks = Optional.of(seen);
        seen.changesProperty().subscribe((before, now) -> show(getItem()));
        return this;
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
            mark(mark(row));
        } else {
            icon.setIconCode(MaterialDesignA.ALERT_OUTLINE);
            getStyleClass().add(UNTOUCHABLE);
            setTooltip(new Tooltip(Messages.text("files.untouchable")));
            setAccessibleText(row.shownName() + ", " + Messages.text("files.untouchable"));
        }
    }

    private SeenMark mark(FileRow row) {
        return row.entry() instanceof FileEntry file
                ? marks.map(seen -> seen.of(file)).orElse(SeenMark.NONE)
                : SeenMark.NONE;
    }

    private void mark(SeenMark mark) {
        if (mark == SeenMark.NONE) {
            return;
        }
        boolean alarm = mark == SeenMark.ALARM;
        FontIcon sign = new FontIcon(alarm ? MaterialDesignA.ALERT_OCTAGON_OUTLINE : MaterialDesignP.PENCIL_OUTLINE);
        sign.getStyleClass().addAll(SEEN, alarm ? Styles.DANGER : Styles.ACCENT);
        setGraphic(new HBox(GAP, icon, sign));
        String words = SeenWords.of(mark);
        setTooltip(new Tooltip(words));
        setAccessibleText(getAccessibleText() + ", " + words);
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
