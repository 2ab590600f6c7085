package dev.scabbard.app.files.seen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesGuiTest;
import dev.scabbard.app.files.PropertiesPage;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/// A server that swaps files or brings old ones back is told in the window, with the way out; what another computer
/// changes is a quiet mark.
final class SeenTest extends FilesGuiTest {

    private final SeenPage seen = new SeenPage(this);

    private Path stored(String name) throws IOException {
        try (Stream<Path> files = Files.walk(server().folder().path())) {
            return files.filter(path -> path.endsWith(name + ".exef")).findFirst().orElseThrow();
        }
    }

    private void swap(String one, String other) throws IOException {
        Path first = stored(one);
        Path second = stored(other);
        Path aside = Files.move(first, first.resolveSibling("aside"));
        Files.move(second, first);
        Files.move(aside, second);
    }

    private void download(String name) throws IOException {
        Path target = Files.createDirectories(folder().resolve("back" + System.nanoTime())).resolve(name);
        files().answer(target);
        page().select(name);
        page().download();
        await("the file is here", () -> Files.exists(target));
    }

    private void twoFiles() throws IOException {
        file(VaultPath.ROOT, "contract.txt", 100);
        file(VaultPath.ROOT, "draft.txt", 100);
        page().reloadByKey();
        page().awaitNames("contract.txt", "draft.txt");
    }

    @Test
    void swappedFilesAreToldWithBothNamesMarkedAndCanBeAccepted() throws IOException {
        twoFiles();
        swap("contract.txt", "draft.txt");
        download("contract.txt");
        seen.awaitAlarm("“contract.txt” holds what was “draft.txt”", "Nothing is lost");
        seen.awaitMark("contract.txt", "Not what this computer saw");
        download("draft.txt");
        seen.awaitAlarm("One more file");
        seen.later();
        seen.awaitNoAlarm();
        seen.awaitMark("draft.txt", "Not what this computer saw");
        page().select("draft.txt");
        PropertiesPage properties = page().propertiesByKey();
        assertTrue(properties.seen().contains("contract.txt"), properties.seen());
        properties.close();
    }

    @Test
    void whoeverKnowsAboutItIsNotAskedAgain() throws IOException {
        twoFiles();
        swap("contract.txt", "draft.txt");
        download("contract.txt");
        seen.awaitAlarm("contract.txt");
        seen.accept();
        seen.awaitNoAlarm();
        await("the focus is in the table", page()::tableHasFocus);
        await("no mark", () -> !seen.spoken("contract.txt").contains("Not what"));
        download("contract.txt");
        assertEquals("", seen.alarm());
    }

    @Test
    void anOldVersionThatComesBackIsTold() throws IOException {
        file(VaultPath.ROOT, "plan.txt", 100);
        Path old = Files.copy(stored("plan.txt"), folder().resolve("old"));
        replace(open(), "plan.txt", 101);
        Files.copy(old, stored("plan.txt"), StandardCopyOption.REPLACE_EXISTING);
        page().reloadByKey();
        page().awaitNames("plan.txt");
        download("plan.txt");
        seen.awaitAlarm("“plan.txt” is an older version");
    }

    @Test
    void whatAnotherComputerChangesIsAQuietMark() throws IOException {
        file(VaultPath.ROOT, "notes.txt", 100);
        page().reloadByKey();
        page().awaitNames("notes.txt");
        page().select("notes.txt");
        PropertiesPage before = page().propertiesByKey();
        assertTrue(before.seen().startsWith("Unchanged since"), before.seen());
        before.close();
        try (OpenVault.Files elsewhere = TestAccounts.openAgain(open().saved(), server())) {
            replace(elsewhere, "notes.txt", 250);
        }
        assertFalse(seen.spoken("notes.txt").contains("Changed elsewhere"));
        page().reloadByKey();
        seen.awaitMark("notes.txt", "Changed elsewhere");
        download("notes.txt");
        seen.awaitMark("notes.txt", "Changed elsewhere");
        assertEquals("", seen.alarm());
        page().select("notes.txt");
        PropertiesPage after = page().propertiesByKey();
        assertTrue(after.seen().startsWith("Changed elsewhere"), after.seen());
        after.close();
    }

    @Test
    void afterTheLockNothingOfAnAlarmIsLeft() throws IOException {
        twoFiles();
        swap("contract.txt", "draft.txt");
        download("contract.txt");
        seen.awaitAlarm("contract.txt");
        Node notice = lookup("#filesSeen").query();
        new ShellPage(this).lockByKey();
        seen.awaitNoAlarm();
        assertTrue(from(notice).lookup(".label").queryAll().stream()
                .noneMatch(each -> each instanceof Labeled label && label.getText().contains("contract")));
    }

    private static void replace(OpenVault.Files by, String name, int bytes) {
        try (SecretBytes content = SecretBytes.takeOver(new byte[bytes])) {
            by.vault()
                    .transfers().upload(Content.memory(content), VaultPath.ROOT, name, Overwrite.REPLACE)
                    .run(progress -> {});
        }
    }
}
