package dev.scabbard.app.files.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.files.FilesGuiTest;
import dev.scabbard.app.files.move.MovePage;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Moving to other folders, against the oldest server that can.
final class MovingTest extends FilesGuiTest {

    @Override
    protected LocalServerOptions serverOptions() {
        return super.serverOptions().withRelease(HostedRelease.parse("0.3").orElseThrow());
    }

    private void show(String... names) {
        page().reloadByKey();
        page().awaitNames(names);
    }

    private void goInto(String folder) {
        page().openByKey(folder);
        await("in " + folder, () -> page().here().equals(folder));
    }

    @Test
    void aFileGoesToAFolderThatIsChosenByKeys() throws IOException {
        folder(VaultPath.ROOT, "Papers");
        folder(VaultPath.of("Papers"), "2026");
        file(VaultPath.ROOT, "a.txt", 1);
        file(VaultPath.ROOT, "b.txt", 1);
        show("Papers", "a.txt", "b.txt");
        MovePage move = page().moveByKey("a.txt");
        move.awaitFolders("/", "/Papers");
        assertTrue(move.hasFocus());
        assertFalse(move.canMove(), "it lies there already");
        move.press(KeyCode.DOWN, KeyCode.RIGHT);
        move.awaitFolders("/", "/Papers", "/Papers/2026");
        move.press(KeyCode.DOWN);
        move.awaitChosen("/Papers/2026");
        assertTrue(move.canMove());
        move.press(KeyCode.ENTER);
        page().awaitNames("Papers", "b.txt");
        page().awaitNotice("2026");
        await("the keyboard is in the table", page()::tableHasFocus);
        assertEquals("b.txt", page().focused());
        page().showMoved();
        page().awaitNames("a.txt");
        assertEquals("2026", page().here());
        await("it is selected there", () -> page().selected().equals(List.of("a.txt")));
    }

    @Test
    void aFolderDoesNotGoIntoItself() throws IOException {
        folder(VaultPath.ROOT, "Papers");
        folder(VaultPath.of("Papers"), "2026");
        show("Papers");
        MovePage move = page().moveByKey("Papers");
        move.awaitFolders("/", "/Papers");
        move.press(KeyCode.DOWN);
        await("it says why", () -> move.complaint().contains("Papers"));
        assertFalse(move.canMove());
        move.press(KeyCode.ENTER);
        assertTrue(move.hasFocus());
        move.cancel();
        page().awaitNames("Papers");
    }

    @Test
    void aFolderCanBeMadeOnTheWay() throws IOException {
        file(VaultPath.ROOT, "a.txt", 1);
        show("a.txt");
        MovePage move = page().moveByKey("a.txt");
        move.awaitFolders("/");
        move.newFolder("New");
        move.awaitFolders("/", "/New");
        move.awaitChosen("/New");
        await("the keyboard is in the tree again", move::hasFocus);
        move.move();
        page().awaitNames("New");
        goInto("New");
        page().awaitNames("a.txt");
    }

    @Test
    void whatWasCutIsDimmedAndMovesWhereItIsPasted() throws IOException {
        folder(VaultPath.ROOT, "Papers");
        file(VaultPath.ROOT, "a.txt", 1);
        file(VaultPath.ROOT, "b.txt", 1);
        file(VaultPath.of("Papers"), "other.txt", 1);
        show("Papers", "a.txt", "b.txt");
        page().cutByKey("a.txt", "b.txt");
        await("both are dimmed", () -> page().dimmed().equals(List.of("a.txt", "b.txt")));
        goInto("Papers");
        page().awaitNames("other.txt");
        page().pasteByKey();
        page().awaitNames("a.txt", "b.txt", "other.txt");
        await("they are selected", () -> page().selected().equals(List.of("a.txt", "b.txt")));
        assertEquals(List.of(), page().dimmed());
        page().upByKey();
        page().awaitNames("Papers");
    }

    @Test
    void aCutIsTakenBackByEsc() throws IOException {
        file(VaultPath.ROOT, "a.txt", 1);
        show("a.txt");
        page().cutByKey("a.txt");
        await("it is dimmed", () -> page().dimmed().equals(List.of("a.txt")));
        push(KeyCode.ESCAPE);
        await("it is not", () -> page().dimmed().isEmpty());
    }

    @Test
    void whatWasCopiedElsewhereAfterACutIsUploaded() throws IOException {
        folder(VaultPath.ROOT, "Papers");
        file(VaultPath.ROOT, "a.txt", 1);
        show("Papers", "a.txt");
        page().cutByKey("a.txt");
        clipboard().putFiles(Files.write(folder().resolve("later.txt"), new byte[3]));
        goInto("Papers");
        page().awaitEmpty();
        page().pasteByKey();
        page().awaitNames("later.txt");
        page().upByKey();
        page().awaitNames("Papers", "a.txt");
    }

    @Test
    void aTakenNameIsToldAndTheOthersGo() throws IOException {
        folder(VaultPath.ROOT, "Papers");
        file(VaultPath.of("Papers"), "a.txt", 2);
        file(VaultPath.ROOT, "a.txt", 1);
        file(VaultPath.ROOT, "b.txt", 1);
        show("Papers", "a.txt", "b.txt");
        page().cutByKey("a.txt", "b.txt");
        goInto("Papers");
        page().awaitNames("a.txt");
        page().pasteByKey();
        page().awaitNames("a.txt", "b.txt");
        page().awaitNotice("“a.txt” was not moved");
        page().upByKey();
        page().awaitNames("Papers", "a.txt");
    }

    @Test
    @Tag("dragAndDrop")
    void rowsCanBeDraggedOntoAFolder() throws IOException {
        folder(VaultPath.ROOT, "Papers");
        file(VaultPath.ROOT, "a.txt", 1);
        show("Papers", "a.txt");
        page().dragToRow("a.txt", "Papers");
        page().awaitNames("Papers");
        await("the keyboard is in the table", page()::tableHasFocus);
        assertEquals("Papers", page().focused());
        goInto("Papers");
        page().awaitNames("a.txt");
    }

    @Test
    @Tag("dragAndDrop")
    void rowsCanBeDraggedOntoAStepOfTheWay() throws IOException {
        folder(VaultPath.ROOT, "Papers");
        file(VaultPath.of("Papers"), "a.txt", 1);
        show("Papers");
        goInto("Papers");
        page().awaitNames("a.txt");
        page().dragHome("a.txt");
        page().awaitEmpty();
        page().home();
        page().awaitNames("Papers", "a.txt");
    }

    @Test
    void theMenuOffersIt() throws IOException {
        file(VaultPath.ROOT, "a.txt", 1);
        show("a.txt");
        page().select("a.txt");
        assertTrue(page().menuByKey().stream()
                .filter(item -> List.of("filesMenuMove", "filesMenuCut").contains(String.valueOf(item.getId())))
                .noneMatch(item -> item.isDisable() || item.getText().contains("Excalibur")));
        push(KeyCode.ESCAPE);
    }
}
