package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/// Going about in a vault: back and forward, the way to a folder, finding a name by typing it.
final class BrowsingTest extends FilesGuiTest {

    private void nested() {
        VaultPath at = VaultPath.ROOT;
        for (String name : List.of("a", "b", "c", "d", "e")) {
            folder(at, name);
            at = at.child(name);
        }
        folder(VaultPath.ROOT, "other");
        page().reloadByKey();
        page().awaitNames("a", "other");
    }

    private void goInto(String... names) {
        for (String name : names) {
            page().openByKey(name);
            await("in " + name, () -> page().here().equals(name));
            await("loaded", () -> page().names().size() == 1 || name.equals("e"));
        }
    }

    @Test
    void backAndForwardBringAFolderBackAsItLay() {
        nested();
        assertFalse(page().canGoBack());
        goInto("a", "b");
        page().select("c");
        page().backByKey();
        page().awaitNames("b");
        assertEquals(List.of("b"), page().selected());
        page().pressMouse(MouseButton.BACK);
        page().awaitNames("a", "other");
        assertEquals(List.of("a"), page().selected());
        assertFalse(page().canGoBack());
        page().forwardByKey();
        page().awaitNames("b");
        page().pressMouse(MouseButton.FORWARD);
        page().awaitNames("c");
        assertEquals(List.of("c"), page().selected());
        assertFalse(page().canGoForward());
        page().up();
        page().awaitNames("b");
        page().back();
        page().awaitNames("c");
    }

    @Test
    void theWayToAFolderIsOneStopOfTheTabKeyAndGoneAlongByArrows() {
        nested();
        goInto("a", "b", "c", "d", "e");
        assertEquals(1, page().breadcrumbStops());
        page().breadcrumbByKeys();
        await("in d", () -> page().here().equals("d"));
        page().awaitNames("e");
        page().breadcrumbByKeys(KeyCode.HOME, KeyCode.ENTER);
        page().awaitNames("a", "other");
    }

    @Test
    void aNameIsFoundByTypingItsBeginning() throws IOException {
        for (String name : List.of("Apple", "banana", "Berry")) {
            file(VaultPath.ROOT, name, 1);
        }
        page().reloadByKey();
        page().awaitNames("Apple", "banana", "Berry");
        page().typeInTable("be");
        assertEquals(List.of("Berry"), page().selected());
        advance(Duration.ofSeconds(2));
        page().typeInTable("a");
        assertEquals(List.of("Apple"), page().selected());
    }

    @Test
    void everythingIsSelectedByOneKey() throws IOException {
        file(VaultPath.ROOT, "a", 1);
        file(VaultPath.ROOT, "b", 1);
        page().reloadByKey();
        page().awaitNames("a", "b");
        page().selectAllByKey();
        assertEquals(List.of("a", "b"), page().selected());
        page().reloadByKey();
        await("still selected", () -> page().selected().size() == 2);
    }

    @Test
    void severalAreSelectedByKeysAndWorkedOnTogether() throws IOException {
        for (String name : List.of("a", "b", "c", "d")) {
            file(VaultPath.ROOT, name, 1);
        }
        page().reloadByKey();
        page().awaitNames("a", "b", "c", "d");
        page().select("b");
        page().extendSelectionByKey(1);
        assertEquals(List.of("b", "c"), page().selected());
        push(KeyCode.DELETE);
        page().confirm();
        page().awaitNames("a", "d");
    }

    @Test
    void everyColumnSortsBothWaysAndTheSelectionStays() throws IOException {
        file(VaultPath.ROOT, "b.txt", 300);
        file(VaultPath.ROOT, "c.png", 200);
        file(VaultPath.ROOT, "a10.txt", 10);
        file(VaultPath.ROOT, "A9.txt", 20);
        page().reloadByKey();
        page().awaitNames("A9.txt", "a10.txt", "b.txt", "c.png");
        page().select("b.txt");
        page().sortBy("Size");
        page().awaitNames("a10.txt", "A9.txt", "c.png", "b.txt");
        page().sortBy("Size");
        page().awaitNames("b.txt", "c.png", "A9.txt", "a10.txt");
        page().sortBy("Name");
        page().awaitNames("A9.txt", "a10.txt", "b.txt", "c.png");
        page().sortBy("Name");
        page().awaitNames("c.png", "b.txt", "a10.txt", "A9.txt");
        page().sortBy("Kind");
        await("pictures together", () -> page().names().indexOf("c.png") == 0 || page().names().indexOf("c.png") == 3);
        assertEquals(List.of("b.txt"), page().selected());
    }

    @Test
    void selectionAndPlaceSurviveARefresh() {
        for (int i = 1; i <= 60; i++) {
            folder(VaultPath.ROOT, "Folder " + i);
        }
        page().reloadByKey();
        await("sixty folders", () -> page().names().size() == 60);
        page().select("Folder 3", "Folder 50");
        page().scrollTo("Folder 20");
        folder(VaultPath.ROOT, "A new one");
        page().reloadByKey();
        await("one more", () -> page().names().size() == 61);
        assertEquals(List.of("Folder 3", "Folder 50"), page().selected());
        await("scrolled as before", () -> page().uppermost().equals("Folder 20"));
        assertTrue(page().tableHasFocus());
    }
}
