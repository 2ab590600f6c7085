package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;

/// What another program's files do when they are dropped on the files of a vault.
final class DroppingTest extends FilesGuiTest {

    private final ClipboardContent carried = new ClipboardContent();

    private Path local(String name) throws IOException {
        return Files.createDirectories(folder().resolve("dropped")).resolve(name);
    }

    @Test
    void filesAndFoldersGoIntoTheFolderOnScreen() throws IOException {
        folder(VaultPath.ROOT, "Papers");
        page().reloadByKey();
        page().awaitNames("Papers");
        page().openByKey("Papers");
        await("in the folder", () -> page().here().equals("Papers"));
        page().awaitEmpty();
        Path file = Files.write(local("a.txt"), new byte[10]);
        Path tree = Files.createDirectory(local("tree"));
        Files.write(tree.resolve("b.txt"), new byte[20]);
        interact(() -> carried.putFiles(List.of(file.toFile(), tree.toFile())));
        assertTrue(page().drop(carried));
        page().awaitNames("tree", "a.txt");
        await("the keyboard is not left at the button of the empty folder", page()::tableHasFocus);
        page().openByKey("tree");
        page().awaitNames("b.txt");
        page().home();
        page().awaitNames("Papers");
    }

    @Test
    void aTextIsNotTaken() {
        interact(() -> carried.putString("no file"));
        assertFalse(page().drop(carried));
        page().awaitEmpty();
    }
}
