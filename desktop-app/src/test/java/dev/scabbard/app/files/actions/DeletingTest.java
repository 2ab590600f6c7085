package dev.scabbard.app.files.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.files.FilesGuiTest;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Deleting files and full folders.
final class DeletingTest extends FilesGuiTest {

    @Test
    void afterADeletionTheKeyboardIsAtTheNeighbour() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            file(VaultPath.ROOT, name, 1);
        }
        page().reloadByKey();
        page().awaitNames("a", "b", "c");
        page().deleteByKey("b");
        page().confirm();
        page().awaitNames("a", "c");
        await("at the neighbour", () -> page().focused().equals("c"));
        assertEquals(List.of(), page().selected());
        await("focus in the table", page()::tableHasFocus);
    }

    @Test
    void theStatusBarSaysHowManyHaveGone() throws IOException {
        folder(VaultPath.ROOT, "full");
        file(VaultPath.of("full"), "inner", 1);
        file(VaultPath.ROOT, "a", 1);
        file(VaultPath.ROOT, "b", 1);
        page().reloadByKey();
        page().awaitNames("full", "a", "b");
        ShellPage shell = new ShellPage(this);
        List<String> told = shell.recordActivity();
        page().deleteByKey("full", "a", "b");
        page().confirm();
        page().awaitEmpty();
        List<String> steps = List.of("Deleting · 0 of 3", "Deleting · 1 of 3", "Deleting · 2 of 3");
        assertTrue(told.containsAll(steps), told.toString());
        assertFalse(shell.showsActivity());
    }

    @Test
    void aFullFolderIsCountedAndToldOfWhileItGoes() throws IOException {
        VaultPath full = VaultPath.of("full");
        folder(VaultPath.ROOT, "full");
        file(full, "one", 1000);
        file(full, "two", 1000);
        page().reloadByKey();
        page().awaitNames("full");
        ShellPage shell = new ShellPage(this);
        List<String> told = shell.recordActivity();
        page().deleteByKey("full");
        await("the question", page()::asksBeforeDeletion);
        await("the count", () -> page().deletionCount().equals("2 files and one folder, 2 KB in all."));
        page().confirm();
        page().awaitEmpty();
        assertTrue(told.contains("Deleting the folder and everything in it"), told.toString());
        assertFalse(shell.showsActivity());
    }

    @Test
    void theQuestionCountsWhatIsInFoldersAndCanBeAnswered() throws IOException {
        VaultPath full = VaultPath.of("full");
        folder(VaultPath.ROOT, "full");
        folder(full, "inner");
        file(full, "one", 400);
        file(full.child("inner"), "two", 600);
        file(VaultPath.ROOT, "loose", 1000);
        page().reloadByKey();
        page().awaitNames("full", "loose");
        page().deleteByKey("full", "loose");
        await("the question", page()::asksBeforeDeletion);
        await("the count", () -> page().deletionCount().equals("3 files and 2 folders, 2 KB in all."));
        page().confirm();
        page().awaitEmpty();
        assertTrue(page().names().isEmpty());
    }
}
