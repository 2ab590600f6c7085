package dev.scabbard.app.files.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class ArrangementTest {

    private static final NaturalOrder ORDER = new NaturalOrder(Locale.ENGLISH);

    private static FileRow file(String name, long size) {
        return FileRow.of(new FileEntry(VaultPath.of(name), size));
    }

    private static FileRow folder(String name) {
        return FileRow.of(new FolderEntry(VaultPath.of(name)));
    }

    private static final List<FileRow> ROWS = List.of(
            file("b.txt", 10),
            folder("Zoo"),
            file("a.pdf", 30),
            file("Page 10", 20),
            file("page 2", 20),
            folder("attic"));

    private static List<String> names(Arrangement arrangement) {
        return arrangement.apply(ORDER.sorted(ROWS)).stream().map(FileRow::entry).map(Entry::name).toList();
    }

    @Test
    void foldersComeFirstThenNamesInNaturalOrder() {
        assertEquals(List.of("attic", "Zoo", "a.pdf", "b.txt", "page 2", "Page 10"), names(Arrangement.FIRST));
    }

    @Test
    void foldersStayFirstWhenTheOrderIsTurnedRound() {
        assertEquals(
                List.of("Zoo", "attic", "Page 10", "page 2", "b.txt", "a.pdf"),
                names(Arrangement.FIRST.sortedBy(Arrangement.Column.NAME, true)));
    }

    @Test
    void equalSizesAreInTheOrderOfTheirNames() {
        assertEquals(
                List.of("attic", "Zoo", "b.txt", "page 2", "Page 10", "a.pdf"),
                names(Arrangement.FIRST.sortedBy(Arrangement.Column.SIZE, false)));
    }

    @Test
    void theFilterDoesNotCareAboutCaseAndOuterBlanks() {
        assertEquals(List.of("page 2", "Page 10"), names(Arrangement.FIRST.filteredBy(" PAGE ")));
    }

    @Test
    void timesSortFoldersToo() {
        List<FileRow> rows = List.of(
                made(file("new", 1), 30),
                made(file("old", 1), 10),
                file("unknown", 1),
                made(folder("late"), 40),
                made(folder("early"), 20));
        Arrangement byTime = Arrangement.FIRST.sortedBy(Arrangement.Column.CREATED, false);
        assertEquals(
                List.of("early", "late", "unknown", "old", "new"),
                byTime.apply(ORDER.sorted(rows)).stream().map(row -> row.entry().name()).toList());
    }

    private static FileRow made(FileRow row, long second) {
        Optional<Instant> created = Optional.of(Instant.ofEpochSecond(second));
        return FileRow.of(
                switch (row.entry()) {
                    case FileEntry file -> new FileEntry(file.path(), file.size(), OptionalLong.empty(), created);
                    case FolderEntry folder -> new FolderEntry(folder.path(), created);
                });
    }
}
