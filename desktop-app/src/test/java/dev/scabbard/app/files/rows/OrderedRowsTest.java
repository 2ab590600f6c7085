package dev.scabbard.app.files.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.files.rows.OrderedRows.Stage;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rows in the order of their names, a hundred thousand of them.
final class OrderedRowsTest {

    private static final int MANY = 100_000;
    private static final NaturalOrder ORDER = new NaturalOrder(Locale.ENGLISH);

    private static FileRow file(String name) {
        return FileRow.of(new FileEntry(VaultPath.of(name), name.hashCode() & 0xffff));
    }

    private static List<FileRow> many() {
        Random random = new Random(11);
        List<FileRow> rows = new ArrayList<>(IntStream.range(0, MANY)
                .mapToObj(i -> i % 1000 == 0
                        ? FileRow.of(new FolderEntry(VaultPath.of("Folder " + i)))
                        : file((i % 3 == 0 ? "Ärger " : i % 3 == 1 ? "report " : "Report ") + i + ".txt"))
                .toList());
        Collections.shuffle(rows, random);
        return rows;
    }

    private static List<String> names(List<FileRow> rows) {
        return rows.stream().map(FileRow::entry).map(Entry::name).toList();
    }

    private static OrderedRows unordered(List<FileRow> rows) {
        return new OrderedRows(rows, Stage.UNORDERED);
    }

    private static List<FileRow> expected(List<FileRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> ORDER.key(row.entry().name())))
                .toList();
    }

    @Test
    void fewRowsAreRankedAtOnce() {
        OrderedRows few = unordered(Stream.of("b10", "B2", "a").map(OrderedRowsTest::file).toList())
                .atOnce(OrderedRows.NONE, ORDER);
        assertTrue(few.isRanked());
        assertEquals(List.of("a", "B2", "b10"), names(few.rows()));
    }

    @Test
    void aHundredThousandRowsAreShownInAQuickOrderAndRankedAfterwards() {
        List<FileRow> rows = many();
        OrderedRows quick = unordered(rows).atOnce(OrderedRows.NONE, ORDER);
        assertFalse(quick.isRanked());
        assertEquals(new HashSet<>(rows), new HashSet<>(quick.rows()));
        OrderedRows ranked = quick.ranked(ORDER);
        assertTrue(ranked.isRanked());
        assertEquals(names(expected(rows)), names(ranked.rows()));
        assertEquals(new HashSet<>(rows), new HashSet<>(ranked.rows()));
    }

    @Test
    void aHundredThousandRowsAreRightByEveryColumn() {
        List<FileRow> ranked = unordered(many()).ranked(ORDER).rows();
        Comparator<FileRow> foldersFirst = Comparator.comparing((FileRow row) -> !row.folder());
        assertEquals(
                ranked.stream()
                        .sorted(foldersFirst.thenComparingLong(FileRow::size))
                        .toList(),
                Arrangement.FIRST.sortedBy(Arrangement.Column.SIZE, false).apply(ranked));
        assertEquals(
                ranked.reversed().stream().sorted(foldersFirst).toList(),
                Arrangement.FIRST.sortedBy(Arrangement.Column.NAME, true).apply(ranked));
        assertEquals(
                ranked.stream().filter(row -> row.entry().name().contains("99")).sorted(foldersFirst).toList(),
                Arrangement.FIRST.filteredBy("99").apply(ranked));
    }

    @Test
    void ranksAreKeptWhenALargeFolderIsFetchedAgain() {
        OrderedRows before = unordered(many()).ranked(ORDER);
        List<FileRow> now = new ArrayList<>(before.rows());
        Collections.shuffle(now, new Random(3));
        now.removeIf(row -> row.entry().name().endsWith("77.txt"));
        now.addAll(Stream.of("äh", "report 5a", "zz", "Folder 7").map(OrderedRowsTest::file).toList());
        OrderedRows again = unordered(now).atOnce(before, ORDER);
        assertTrue(again.isRanked());
        assertEquals(names(expected(now)), names(again.rows()));
    }

    @Test
    void theQuickOrderCountsDigitsByTheirValue() {
        assertEquals(
                List.of("A", "page 2", "Page 2b", "page 010", "Page 100", "zoo"),
                names(QuickOrder.sorted(Stream.of("zoo", "Page 100", "page 010", "Page 2b", "page 2", "A")
                        .map(OrderedRowsTest::file)
                        .toList())));
    }
}
