package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// What the window tells about things, keys and what this server cannot do.
final class PropertiesTest extends FilesGuiTest {

    @Test
    void aFileIsShownWithItsSizeHereAndOnTheServer() throws IOException {
        folder(VaultPath.ROOT, "Papers");
        file(VaultPath.of("Papers"), "notes.txt", 1234);
        page().reloadByKey();
        page().awaitNames("Papers");
        page().openByKey("Papers");
        page().awaitNames("notes.txt");
        page().select("notes.txt");
        PropertiesPage properties = page().propertiesByKey();
        assertEquals("/Papers", properties.place());
        assertTrue(properties.size().contains("1,234"), properties.size());
        long stored = Long.parseLong(properties.storedSize().replaceAll(".*\\((.*) bytes\\)", "$1").replace(",", ""));
        assertTrue(stored > 1234 && stored < 1400, properties.storedSize());
        assertTrue(properties.created().contains("Excalibur"), properties.created());
        properties.close();
    }

    @Test
    void whatIsInAFolderIsCounted() throws IOException {
        folder(VaultPath.ROOT, "Papers");
        file(VaultPath.of("Papers"), "notes.txt", 1000);
        page().reloadByKey();
        page().awaitNames("Papers");
        page().select("Papers");
        PropertiesPage properties = page().propertiesByKey();
        await("the count", () -> properties.content().equals("One file and one folder, 1 KB in all."));
        properties.close();
        await("focus in the table", page()::tableHasFocus);
    }

    @Test
    void theKeysCanBeLookedAt() {
        List<String> keys = page().keys();
        assertTrue(keys.containsAll(List.of("F2", "Delete", "F5")), keys.toString());
        page().awaitEmpty();
    }

    @Test
    void whatThisServerCannotDoIsInTheMenuWithItsReason() throws IOException {
        file(VaultPath.ROOT, "notes.txt", 1);
        page().reloadByKey();
        page().awaitNames("notes.txt");
        page().select("notes.txt");
        List<MenuItem> menu = page().menuByKey();
        for (String id : List.of("filesMenuMove", "filesMenuCut")) {
            MenuItem moving = item(menu, id);
            assertTrue(moving.isVisible() && moving.isDisable(), id);
            assertTrue(moving.getText().contains("needs Excalibur 0.3"), moving.getText());
        }
        push(KeyCode.ESCAPE);
    }

    @Test
    void aTextCanBeEditedFromTheMenuOnceItIsShown() throws IOException {
        file(VaultPath.ROOT, "notes.txt", 0);
        page().reloadByKey();
        page().awaitNames("notes.txt");
        page().select("notes.txt");
        List<MenuItem> menu = page().menuByKey();
        CheckMenuItem preview = (CheckMenuItem) item(menu, "filesMenuPreview");
        assertTrue(item(menu, "filesMenuEdit").isDisable());
        push(KeyCode.ESCAPE);
        interact(() -> preview.setSelected(true));
        await("the preview", () -> lookup("#preview").tryQuery().isPresent());
        interact(() -> preview.setSelected(false));
    }

    private static MenuItem item(List<MenuItem> menu, String id) {
        return menu.stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
    }
}
