package dev.scabbard.app.files.table;

import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.rows.TablePlace;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// How far a table with rows of one height is scrolled, to the pixel.
final class TableScroll {

    private final TableView<FileRow> table;

    TableScroll(TableView<FileRow> table) {
        this.table = table;
    }

    /// A row that is to stay where it is when others come: the row that the keyboard is at when it is in sight and
    /// selected, else the uppermost. None at the very top, which stays the top.
    Optional<TablePlace.Anchor> anchor() {
        return flow().flatMap(this::anchor);
    }

    private Optional<TablePlace.Anchor> anchor(VirtualFlow<?> flow) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        List<FileRow> rows = table.getItems();
        if (first == null || last == null || first.getIndex() < 0 || first.getIndex() >= rows.size()) {
            return Optional.empty();
        }
        int focused = table.getFocusModel().getFocusedIndex();
        boolean inSight = focused >= first.getIndex()
                && focused <= last.getIndex()
                && focused < rows.size()
                && table.getSelectionModel().isSelected(focused);
        int row = inSight ? focused : first.getIndex();
        double offset = first.getLayoutY() + (row - first.getIndex()) * table.getFixedCellSize();
        if (!inSight && row == 0 && offset > -1) {
            return Optional.empty();
        }
        return Optional.of(new TablePlace.Anchor(rows.get(row).name(), offset));
    }

    /// How many pixels of rows are above the rows' area.
    double position() {
        return flow()
                .map(VirtualFlow::getFirstVisibleCell)
                .map(first -> first.getIndex() * table.getFixedCellSize() - first.getLayoutY())
                .orElse(0.0);
    }

    /// Scrolls so that a row's upper edge is `offset` below the upper edge of the rows' area, as far as there are rows
    /// to do so.
    void put(int row, double offset) {
        to(row * table.getFixedCellSize() - offset);
    }

    /// Scrolls so that this many pixels of rows are above the rows' area, as far as there are rows to do so.
    void to(double wanted) {
        double height = table.getFixedCellSize();
        double position = Math.max(0, wanted);
        int uppermost = (int) (position / height);
        table.scrollTo(uppermost);
        flow().ifPresent(flow -> flow.scrollPixels(position - uppermost * height));
    }

    /// Brings a row into sight unless it is there already.
    void reveal(int row) {
        Optional<VirtualFlow<?>> flow = flow();
        IndexedCell<?> first = flow.map(VirtualFlow::getFirstVisibleCell).orElse(null);
        IndexedCell<?> last = flow.map(VirtualFlow::getLastVisibleCell).orElse(null);
        boolean inSight = first != null && last != null && row > first.getIndex() && row < last.getIndex();
        if (!inSight) {
            table.scrollTo(Math.max(0, row - 2));
        }
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }
}
