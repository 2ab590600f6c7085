package dev.scabbard.app.files.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What uploads have brought, among the rows on screen.
final class ArrivalsTest {

    private static final VaultPath HERE = VaultPath.of("Papers");

    private final Arrivals arrivals = new Arrivals();

    private static FileRow row(Entry entry) {
        return FileRow.of(entry);
    }

    private static FileEntry file(VaultPath path, long size) {
        return new FileEntry(path, size);
    }

    @Test
    void aFileStandsInItsFolderWithItsSize() {
        FileRow old = row(file(HERE.child("a"), 1));
        arrivals.add(List.of(file(HERE.child("b"), 7)));
        assertEquals(List.of(old, row(file(HERE.child("b"), 7))), arrivals.takeInto(HERE, List.of(old)));
    }

    @Test
    void whatWasReplacedStandsThereOnce() {
        arrivals.add(List.of(file(HERE.child("a"), 9)));
        assertEquals(
                List.of(row(file(HERE.child("a"), 9))),
                arrivals.takeInto(HERE, List.of(row(file(HERE.child("a"), 1)))));
    }

    @Test
    void whatLiesDeeperShowsTheFolderThatHoldsIt() {
        VaultPath year = HERE.child("2026");
        arrivals.add(List.of(file(year.child("May").child("a"), 1), file(year.child("b"), 1)));
        assertEquals(List.of(row(new FolderEntry(year))), arrivals.takeInto(HERE, List.of()));
    }

    @Test
    void whatLiesElsewhereChangesNothing() {
        List<FileRow> rows = List.of(row(file(HERE.child("a"), 1)));
        arrivals.add(List.of(file(VaultPath.of("b"), 1), new FolderEntry(HERE)));
        assertSame(rows, arrivals.takeInto(HERE, rows));
    }

    @Test
    void nothingIsShownTwice() {
        arrivals.add(List.of(file(HERE.child("a"), 1)));
        arrivals.takeInto(HERE, List.of());
        assertEquals(List.of(), arrivals.takeInto(HERE, List.of()));
    }
}
