package dev.scabbard.app.files;

import java.util.Comparator;
import java.util.List;

/// Which rows of a folder are shown and in which order. Works on plain lists away from the window's thread; folders
/// always come first.
///
/// @param column what to sort by
/// @param descending whether the order is turned round (folders stay first)
/// @param filter only names that contain this are shown, whatever their case; blank for all
record Arrangement(Column column, boolean descending, String filter) {

    /// The columns of the table.
    enum Column {
        NAME,
        KIND,
        SIZE
    }

    /// By name, everything shown.
    static final Arrangement FIRST = new Arrangement(Column.NAME, false, "");

    /// The rows to show, in order.
    List<FileRow> apply(List<FileRow> rows) {
        String wanted = FileRow.fold(filter.strip());
        Comparator<FileRow> byName = Comparator.comparing(FileRow::key);
        Comparator<FileRow> byColumn = switch (column) {
            case NAME -> byName;
            case KIND -> Comparator.comparing(FileRow::kind).thenComparing(byName);
            case SIZE -> Comparator.comparingLong(FileRow::size).thenComparing(byName);
        };
        Comparator<FileRow> directed = descending ? byColumn.reversed() : byColumn;
        return rows.stream()
                .filter(row -> wanted.isEmpty() || row.folded().contains(wanted))
                .sorted(Comparator.comparing(FileRow::folder).reversed().thenComparing(directed))
                .toList();
    }

    Arrangement filteredBy(String newFilter) {
        return new Arrangement(column, descending, newFilter);
    }

    Arrangement sortedBy(Column newColumn, boolean nowDescending) {
        return new Arrangement(newColumn, nowDescending, filter);
    }
}
