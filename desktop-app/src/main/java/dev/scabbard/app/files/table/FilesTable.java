package dev.scabbard.app.files.table;

import dev.scabbard.app.files.kind.EntrySize;
import dev.scabbard.app.files.kind.EntryTime;
import dev.scabbard.app.files.rows.Arrangement;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.rows.FolderRows;
import dev.scabbard.app.files.rows.RowName;
import dev.scabbard.app.files.rows.RowsOnScreen;
import dev.scabbard.app.files.rows.TablePlace;
import dev.scabbard.app.ui.Messages;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Sets up the table of a folder and keeps selection, keyboard and scroll position while its rows change. Its sort only
/// asks the [rows][FolderRows] to sort, because the table's own one takes seconds for large folders.
public final class FilesTable implements RowsOnScreen {

    private static final double ROW_HEIGHT = 36;

    private final TableView<FileRow> table;
    private final TableScroll scroll;
    private Consumer<List<FileRow>> onSelect = rows -> {};
    private boolean swapping;

    /// @param table what the rows are shown in
    public FilesTable(TableView<FileRow> table) {
        this.table = table;
        scroll = new TableScroll(table);
    }

    /// @param names makes the cells of the first column
    public void setUp(
            FolderRows rows,
            TableColumn<FileRow, FileRow> name,
            TableColumn<FileRow, FileRow> kind,
            TableColumn<FileRow, FileRow> size,
            TableColumn<FileRow, FileRow> created,
            Function<TableColumn<FileRow, FileRow>, TableCell<FileRow, FileRow>> names) {
        table.setItems(rows.shown());
        table.setFixedCellSize(ROW_HEIGHT);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.setSelectionModel(new RowSelection(table));
        List.of(name, kind, size, created)
                .forEach(column -> column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue())));
        name.setCellFactory(names::apply);
        kind.setCellFactory(column -> new TextCell(row -> Messages.text(row.kind().messageKey()), "kind-cell"));
        size.setCellFactory(column -> new TextCell(row -> EntrySize.inWords(row.entry()), "size-cell"));
        created.setCellFactory(column -> new TextCell(row -> EntryTime.inWords(row.entry()), "kind-cell"));
        Map<TableColumn<FileRow, ?>, Arrangement.Column> columns = Map.of(
                name, Arrangement.Column.NAME,
                kind, Arrangement.Column.KIND,
                size, Arrangement.Column.SIZE,
                created, Arrangement.Column.CREATED);
        table.getSortOrder().setAll(List.of(name));
        table.setSortPolicy(sorted -> {
            TableColumn<FileRow, ?> by = sorted.getSortOrder().isEmpty() ? name : sorted.getSortOrder().getFirst();
            rows.sort(
                    columns.getOrDefault(by, Arrangement.Column.NAME),
                    by.getSortType() == TableColumn.SortType.DESCENDING);
            return true;
        });
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<FileRow>) change -> tell());
    }

    /// Tells about every change of the selection, but not while rows are swapped.
    public void setOnSelect(Consumer<List<FileRow>> listener) {
        onSelect = listener;
    }

    private void tell() {
        if (!swapping) {
            onSelect.accept(selected());
        }
    }

    private List<FileRow> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /// Makes the rows.
    public void setRows(Supplier<FileTableRow> rows) {
        table.setRowFactory(view -> rows.get());
    }

    @Override
    public TablePlace place() {
        Set<RowName> chosen = new HashSet<>();
        selected().forEach(row -> chosen.add(row.name()));
        int focused = table.getFocusModel().getFocusedIndex();
        Optional<RowName> at = focused >= 0 && focused < table.getItems().size()
                ? Optional.of(table.getItems().get(focused).name())
                : Optional.empty();
        return new TablePlace(chosen, at, scroll.anchor());
    }

    @Override
    public void swap(Runnable change, Then then) {
        TablePlace before = place();
        double position = scroll.position();
        int keyboard = table.getFocusModel().getFocusedIndex();
        swapping = true;
        try {
            change.run();
            switch (then) {
                case Then.Keep _ -> putBack(before, position, keyboard);
                case Then.Return back -> putBack(back.place(), 0, 0);
                case Then.Focus focus -> putBack(new TablePlace(Set.of(), focus.row(), before.anchor()), position, 0);
                case Then.Select select -> selectAndReveal(select.names());
            }
        } finally {
            swapping = false;
        }
        tell();
        if (!(then instanceof Then.Keep)) {
            table.requestFocus();
        }
    }

    /// @param position how far to scroll when the row that was to stay in sight has gone
    /// @param keyboard the row that the keyboard is at when the one it was at has gone, and nothing is selected
    private void putBack(TablePlace place, double position, int keyboard) {
        int first = select(row -> place.selected().contains(row.name()), place.selected().size());
        int focused = place.focused().map(this::indexOf).orElse(-1);
        int otherwise = first >= 0 ? first : Math.clamp(keyboard, lowest(), table.getItems().size() - 1);
        table.getFocusModel().focus(focused >= 0 ? focused : otherwise);
        int anchor = place.anchor().map(kept -> indexOf(kept.row())).orElse(-1);
        if (anchor >= 0) {
            scroll.put(anchor, place.anchor().map(TablePlace.Anchor::offset).orElse(0.0));
        } else {
            scroll.to(place.anchor().isPresent() ? position : 0);
        }
    }

    private void selectAndReveal(Set<String> names) {
        int first = select(row -> names.contains(row.entry().name()), 2 * names.size());
        table.getFocusModel().focus(Math.max(first, lowest()));
        if (first < 0) {
            scroll.to(0);
        } else {
            scroll.reveal(first);
        }
    }

    private int lowest() {
        return table.getItems().isEmpty() ? -1 : 0;
    }

    /// Selects what is wanted.
    ///
    /// @param most how many rows there can be at most
    /// @return the first of them, or -1
    private int select(Predicate<FileRow> wanted, int most) {
        List<FileRow> rows = table.getItems();
        int[] found = most == 0
                ? new int[0]
                : IntStream.range(0, rows.size())
                        .filter(i -> wanted.test(rows.get(i)))
                        .limit(most)
                        .toArray();
        if (found.length == 0) {
            return -1;
        }
        if (found.length == rows.size()) {
            table.getSelectionModel().selectAll();
        } else {
            table.getSelectionModel().selectIndices(found[0], Arrays.copyOfRange(found, 1, found.length));
        }
        return found[0];
    }

    private int indexOf(RowName name) {
        List<FileRow> rows = table.getItems();
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).folder() == name.folder() && rows.get(i).entry().name().equals(name.name()))
                .findFirst()
                .orElse(-1);
    }

    /// Selects one row and brings it into sight.
    public void goTo(int row) {
        table.getSelectionModel().clearAndSelect(row);
        scroll.reveal(row);
    }

    /// Brings a row into sight.
    public void reveal(FileRow row) {
        int index = indexOf(row.name());
        if (index >= 0) {
            scroll.reveal(index);
        }
    }

    /// How far below the table's upper edge the row ends that the keyboard is at, within the table.
    public double bottomOfFocused() {
        int focused = Math.max(0, table.getFocusModel().getFocusedIndex());
        double header = table.lookup(".column-header-background") instanceof Region region ? region.getHeight() : 0;
        double bottom = header + (focused + 1) * ROW_HEIGHT - scroll.position();
        return Math.clamp(bottom, header, Math.max(header, table.getHeight()));
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
