package dev.scabbard.app.files;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// Sets up the table of a folder: cells, selection, and a sort that only asks the [rows][FolderRows] to sort, because
/// the table's own one takes seconds for large folders.
final class FilesTable {

    private static final double ROW_HEIGHT = 36;

    private final TableView<FileRow> table;

    FilesTable(TableView<FileRow> table) {
        this.table = table;
    }

    void setUp(
            FolderRows rows,
            TableColumn<FileRow, FileRow> name,
            TableColumn<FileRow, FileRow> kind,
            TableColumn<FileRow, FileRow> size) {
        table.setItems(rows.shown());
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        List.of(name, kind, size)
                .forEach(column -> column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue())));
        name.setCellFactory(column -> new NameCell());
        kind.setCellFactory(column -> new TextCell(row -> Messages.text(row.kind().messageKey()), "kind-cell"));
        size.setCellFactory(column -> new TextCell(FilesTable::size, "size-cell"));
        table.getSortOrder().setAll(List.of(name));
        table.setSortPolicy(sorted -> {
            TableColumn<FileRow, ?> by = sorted.getSortOrder().isEmpty() ? name : sorted.getSortOrder().getFirst();
            Arrangement.Column column = by == size
                    ? Arrangement.Column.SIZE
                    : by == kind ? Arrangement.Column.KIND : Arrangement.Column.NAME;
            rows.sort(column, by.getSortType() == TableColumn.SortType.DESCENDING);
            return true;
        });
    }

    private static String size(FileRow row) {
        if (row.folder()) {
            return "";
        }
        return row.size() < 0 ? Messages.text("files.sizeUnknown") : DisplayText.size(row.size());
    }

    /// Tells about every change of the selection.
    void setOnSelect(Consumer<List<FileRow>> listener) {
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<FileRow>) change ->
                listener.accept(selected()));
    }

    /// What double clicks do.
    void setOnOpen(Consumer<FileRow> open) {
        table.setRowFactory(view -> {
            TableRow<FileRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
    }

    /// The selected rows.
    List<FileRow> selected() {
        return table.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    /// Selects rows by their names.
    void select(FilesViewModel.Reselection wanted) {
        Set<String> names = wanted.names();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < table.getItems().size() && found.size() < names.size(); i++) {
            if (names.contains(table.getItems().get(i).entry().name())) {
                found.add(i);
            }
        }
        table.getSelectionModel().clearSelection();
        if (found.isEmpty()) {
            table.getFocusModel().focus(table.getItems().isEmpty() ? -1 : 0);
            return;
        }
        int[] others = found.stream().skip(1).mapToInt(Integer::intValue).toArray();
        table.getSelectionModel().selectIndices(found.getFirst(), others);
        table.getFocusModel().focus(found.getFirst());
        if (wanted.scroll()) {
            table.scrollTo(Math.max(0, found.getFirst() - 2));
        }
    }

    /// A cell with a text.
    private static final class TextCell extends TableCell<FileRow, FileRow> {

        private final Function<FileRow, String> text;

        TextCell(Function<FileRow, String> text, String styleClass) {
            this.text = text;
            getStyleClass().add(styleClass);
        }

        @Override
        protected void updateItem(@Nullable FileRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : text.apply(row));
        }
    }
}
