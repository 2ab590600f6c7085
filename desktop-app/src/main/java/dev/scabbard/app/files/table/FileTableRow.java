package dev.scabbard.app.files.table;

import dev.scabbard.app.files.move.CutEntries;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// A row of a folder's table: a double click opens it, it can be dragged, a folder takes what is dropped on it, and
/// what was cut is dimmed.
public final class FileTableRow extends TableRow<FileRow> {

    private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");

    private final CutEntries cut;

    /// @param open what a double click does
    /// @param cut what was cut; whoever shows the table refreshes it when that changes
    public FileTableRow(Consumer<FileRow> open, RowDrag drag, CutEntries cut) {
        this.cut = cut;
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                open.accept(getItem());
            }
        });
        drag.installSource(this);
        drag.installTarget(this, this::folder);
    }

    private Optional<VaultPath> folder() {
        return Optional.ofNullable(getItem())
                .filter(row -> row.folder() && row.actionable())
                .map(row -> row.entry().path());
    }

    @Override
    protected void updateItem(@Nullable FileRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(CUT, !empty && row != null && cut.contains(row.entry()));
    }
}
