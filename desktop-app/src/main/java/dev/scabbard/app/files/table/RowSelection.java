package dev.scabbard.app.files.table;

import dev.scabbard.app.files.rows.FileRow;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

/// Which rows of a table are selected: any number of whole rows. The table's own model touches each row alone when
/// many are selected or let go, and looks through all others for each; with 100,000 rows that takes seconds. Here a
/// change is one, however many rows it is about.
///
/// When the rows of the table change, nothing is selected any more: whoever changes them selects again what it wants.
final class RowSelection extends TableView.TableViewSelectionModel<FileRow> {

    private static final int NONE = -1;

    private final BitSet selected = new BitSet();
    private final WholeList<Integer> indices = new WholeList<>();
    private final WholeList<FileRow> items = new WholeList<>();

    @SuppressWarnings("rawtypes") // the table's interface asks for them so
    private final WholeList<TablePosition> cells = new WholeList<>();

    private boolean untold;

    /// @param table has the list of rows that it will keep
    RowSelection(TableView<FileRow> table) {
        super(table);
        setSelectionMode(SelectionMode.MULTIPLE);
        table.getItems().addListener((ListChangeListener<FileRow>) change -> clearSelection());
    }

    /// Tells everybody who listens what is selected now.
    ///
    /// @param lead the row that was selected last
    private void tell(int lead) {
        untold = false;
        setSelectedIndex(lead);
        setSelectedItem(getModelItem(lead));
        int[] now = selected.stream().toArray();
        List<FileRow> rows = List.copyOf(new Mapped<>(now, getTableView().getItems()::get));
        indices.become(new Mapped<>(now, row -> row));
        items.become(rows);
        cells.become(new Mapped<>(now, row -> new TablePosition<>(getTableView(), row, null)));
    }

    private void lead(int row) {
        tell(row);
        focus(row);
    }

    /// Tells what has not been told yet.
    private void settle() {
        if (untold) {
            tell(selected.isEmpty() ? NONE : getSelectedIndex());
        }
    }

    private boolean isRow(int row) {
        return row >= 0 && row < getItemCount();
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        settle();
        return indices;
    }

    @Override
    public ObservableList<FileRow> getSelectedItems() {
        settle();
        return items;
    }

    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public ObservableList<TablePosition> getSelectedCells() {
        settle();
        return cells;
    }

    @Override
    public boolean isSelected(int row) {
        return row >= 0 && selected.get(row);
    }

    @Override
    public boolean isSelected(int row, TableColumn<FileRow, ?> column) {
        return isSelected(row);
    }

    @Override
    public boolean isEmpty() {
        return selected.isEmpty();
    }

    @Override
    public void select(int row) {
        if (isRow(row)) {
            selected.set(row);
            lead(row);
        }
    }

    @Override
    public void select(int row, TableColumn<FileRow, ?> column) {
        select(row);
    }

    @Override
    public void select(FileRow row) {
        select(getTableView().getItems().indexOf(row));
    }

    @Override
    public void clearAndSelect(int row) {
        if (isRow(row)) {
            // The table notes among its properties where a range of rows begins, and notes the next row when there is
            // nothing noted.
            getTableView().getProperties().values().removeIf(TablePosition.class::isInstance);
            selected.clear();
            select(row);
        }
    }

    @Override
    public void clearAndSelect(int row, TableColumn<FileRow, ?> column) {
        clearAndSelect(row);
    }

    @Override
    public void selectIndices(int row, int... rows) {
        int[] wanted = IntStream.concat(IntStream.of(row), Arrays.stream(rows))
                .filter(this::isRow)
                .toArray();
        if (wanted.length > 0) {
            Arrays.stream(wanted).forEach(selected::set);
            lead(wanted[wanted.length - 1]);
        }
    }

    /// Selects from one row to another, which leads and may be above the first.
    private void selectThrough(int first, int last) {
        int lowest = Math.max(0, Math.min(first, last));
        int highest = Math.min(getItemCount() - 1, Math.max(first, last));
        if (lowest <= highest) {
            selected.set(lowest, highest + 1);
            lead(Math.clamp(last, lowest, highest));
        }
    }

    @Override
    public void selectRange(int start, int end) {
        if (start != end) {
            selectThrough(start, end > start ? end - 1 : end + 1);
        }
    }

    @Override
    public void selectRange(
            int first, TableColumnBase<FileRow, ?> firstColumn, int last, TableColumnBase<FileRow, ?> lastColumn) {
        selectThrough(first, last);
    }

    @Override
    public void selectAll() {
        int count = getItemCount();
        if (count > 0) {
            selected.set(0, count);
            lead(isRow(getFocusedIndex()) ? getFocusedIndex() : count - 1);
        }
    }

    /// The table lets rows go one by one when a range becomes smaller, be it 100,000 of them: that is told once, when
    /// the range stands or somebody asks, at the latest after what the table is doing now.
    @Override
    public void clearSelection(int row) {
        if (isSelected(row)) {
            selected.clear(row);
            if (!untold) {
                untold = true;
                Platform.runLater(this::settle);
            }
        }
    }

    @Override
    public void clearSelection(int row, TableColumn<FileRow, ?> column) {
        clearSelection(row);
    }

    @Override
    public void clearSelection() {
        selected.clear();
        lead(NONE);
    }

    @Override
    public void selectFirst() {
        select(0);
    }

    @Override
    public void selectLast() {
        select(getItemCount() - 1);
    }

    @Override
    public void selectPrevious() {
        select(getFocusedIndex() < 0 ? getItemCount() - 1 : getFocusedIndex() - 1);
    }

    @Override
    public void selectNext() {
        select(getFocusedIndex() + 1);
    }

    @Override
    public void selectAboveCell() {
        selectPrevious();
    }

    @Override
    public void selectBelowCell() {
        selectNext();
    }

    @Override
    public void selectLeftCell() {
        // rows are selected, not cells
    }

    @Override
    public void selectRightCell() {
        // rows are selected, not cells
    }

    /// What stands for each selected row. Made when it is asked for: nobody asks for 100,000 of them.
    private static final class Mapped<T> extends AbstractList<T> {

        private final int[] rows;
        private final IntFunction<T> map;

        Mapped(int[] rows, IntFunction<T> map) {
            this.rows = rows;
            this.map = map;
        }

        @Override
        public T get(int index) {
            return map.apply(rows[index]);
        }

        @Override
        public int size() {
            return rows.length;
        }
    }
}
