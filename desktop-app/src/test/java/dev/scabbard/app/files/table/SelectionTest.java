package dev.scabbard.app.files.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.files.FilesGuiTest;
import dev.scabbard.core.vault.entry.VaultPath;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What is selected in a folder: by keys, and when the folder is fetched, sorted or filtered anew.
final class SelectionTest extends FilesGuiTest {

    private void folders(int count) {
        IntStream.rangeClosed(1, count).forEach(i -> folder(VaultPath.ROOT, "Folder " + i));
        page().reloadByKey();
        await("all folders", () -> page().names().size() == count);
        page().select("Folder 1");
    }

    @Test
    void shiftAndTheEndsSelectEverythingUpToThem() {
        folders(30);
        page().typeInTable("folder 4");
        push(KeyCode.SHIFT, KeyCode.END);
        assertEquals(27, page().selected().size());
        assertEquals("Folder 30", page().focused());
        push(KeyCode.SHIFT, KeyCode.HOME);
        assertEquals(List.of("Folder 1", "Folder 2", "Folder 3", "Folder 4"), page().selected());
        assertEquals("Folder 1", page().focused());
    }

    @Test
    void shiftAndArrowsSelectMoreAndLess() {
        folders(5);
        push(KeyCode.DOWN);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(List.of("Folder 2", "Folder 3", "Folder 4"), page().selected());
        push(KeyCode.SHIFT, KeyCode.UP);
        assertEquals(List.of("Folder 2", "Folder 3"), page().selected());
        push(KeyCode.DOWN);
        assertEquals(List.of("Folder 4"), page().selected());
    }

    @Test
    void aRangeBeginsWhereANameWasFoundByTyping() {
        folders(12);
        push(KeyCode.DOWN);
        page().typeInTable("folder 7");
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(List.of("Folder 7", "Folder 8"), page().selected());
        push(KeyCode.END);
        push(KeyCode.SHIFT, KeyCode.UP);
        assertEquals(List.of("Folder 11", "Folder 12"), page().selected());
    }

    @Test
    void aRangeThatBeginsWhenEverythingIsSelectedIsAllThatStays() {
        folders(12);
        push(KeyCode.DOWN);
        page().selectAllByKey();
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(List.of("Folder 2", "Folder 3"), page().selected());
    }

    @Test
    void whatIsNewAfterARefreshIsNotSelectedWithTheRest() {
        folders(3);
        page().selectAllByKey();
        folder(VaultPath.ROOT, "Folder 2b");
        page().reloadByKey();
        page().awaitNames("Folder 1", "Folder 2", "Folder 2b", "Folder 3");
        assertEquals(List.of("Folder 1", "Folder 2", "Folder 3"), page().selected());
        assertTrue(page().tableHasFocus());
    }

    @Test
    void aFilterKeepsSelectedWhatItShows() {
        folders(12);
        page().selectAllByKey();
        page().filterByKey("1");
        advance(Duration.ofMillis(500));
        page().awaitNames("Folder 1", "Folder 10", "Folder 11", "Folder 12");
        assertEquals(4, page().selected().size());
    }

    @Test
    void everythingIsLetGoWhenOneRowIsSelectedInstead() {
        folders(3);
        page().selectAllByKey();
        assertFalse(page().canRename());
        push(KeyCode.DOWN);
        assertEquals(1, page().selected().size());
        assertTrue(page().canRename());
    }

    @Test
    void everyRefreshShowsWhatAnotherSessionChanged() throws Exception {
        folders(1);
        folder(VaultPath.ROOT, "Papers 1.2");
        page().reloadByKey();
        page().awaitNames("Folder 1", "Papers 1.2");
        file(VaultPath.ROOT, ".profile", 10);
        page().reloadByKey();
        page().awaitNames("Folder 1", "Papers 1.2", ".profile");
        folder(VaultPath.ROOT, "Folder 2");
        page().reloadByKey();
        page().awaitNames("Folder 1", "Folder 2", "Papers 1.2", ".profile");
    }
}
