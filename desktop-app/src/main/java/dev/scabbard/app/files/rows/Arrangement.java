package dev.scabbard.app.files.rows;

import dev.scabbard.app.files.kind.FileKind;
import dev.scabbard.core.vault.walk.NameFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Which rows of a folder are shown and in which order. Works on plain lists away from the window's thread; folders
/// always come first.
///
/// @param column what to sort by
/// @param descending whether the order is turned round (folders stay first)
/// @param filter only names that contain this are shown, whatever their case; blank for all
public record Arrangement(Column column, boolean descending, String filter) {

    /// The columns of the table.
    public enum Column {
        NAME,
        KIND,
        SIZE,
        CREATED
    }

    /// By name, everything shown.
    static final Arrangement FIRST = new Arrangement(Column.NAME, false, "");

    /// The rows to show, in order. No name is compared with another: rows that are alike in the column stay in the
    /// order in which they are given.
    ///
    /// @param rows in the order of their names
    List<FileRow> apply(List<FileRow> rows) {
        List<FileRow> folders = new ArrayList<>();
        List<FileRow> files = new ArrayList<>(rows.size());
        NameFilter wanted = new NameFilter(filter);
        boolean everything = filter.isBlank();
        for (FileRow row : rows) {
            if (everything || wanted.matches(row.entry().name())) {
                (row.folder() ? folders : files).add(row);
            }
        }
        List<FileRow> arranged = new ArrayList<>(folders.size() + files.size());
        arranged.addAll(directed(column == Column.CREATED ? byTime(folders) : folders));
        arranged.addAll(directed(sorted(files)));
        return arranged;
    }

    private List<FileRow> sorted(List<FileRow> files) {
        return switch (column) {
            case NAME -> files;
            case KIND -> byKind(files);
            case SIZE -> bySize(files);
            case CREATED -> byTime(files);
        };
    }

    private static List<FileRow> byKind(List<FileRow> files) {
        List<List<FileRow>> ofKind = new ArrayList<>();
        for (int i = 0; i < FileKind.values().length; i++) {
            ofKind.add(new ArrayList<>());
        }
        files.forEach(row -> ofKind.get(row.kind().ordinal()).add(row));
        return ofKind.stream().flatMap(List::stream).toList();
    }

    private static List<FileRow> bySize(List<FileRow> files) {
        FileRow[] sorted = files.toArray(new FileRow[0]);
        Arrays.parallelSort(sorted, Comparator.comparingLong(FileRow::size));
        return Arrays.asList(sorted);
    }

    private static List<FileRow> byTime(List<FileRow> rows) {
        FileRow[] sorted = rows.toArray(new FileRow[0]);
        Arrays.parallelSort(sorted, Comparator.comparingLong(FileRow::createdAt));
        return Arrays.asList(sorted);
    }

    private List<FileRow> directed(List<FileRow> rows) {
        return descending ? rows.reversed() : rows;
    }

    Arrangement filteredBy(String newFilter) {
        return new Arrangement(column, descending, newFilter);
    }

    Arrangement sortedBy(Column newColumn, boolean nowDescending) {
        return new Arrangement(newColumn, nowDescending, filter);
    }
}
