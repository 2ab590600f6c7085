package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.app.files.actions.RenamePage;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// After everything that is done in a folder the next keystroke belongs to it.
final class FocusTest extends FilesGuiTest {

    @Override
    protected LocalServerOptions serverOptions() {
        return super.serverOptions().withRelease(HostedRelease.parse("0.3").orElseThrow());
    }

    private void awaitTable() {
        await("the keyboard is in the table", page()::tableHasFocus);
    }

    private void goUp(String... names) {
        push(KeyCode.ALT, KeyCode.UP);
        page().awaitNames(names);
    }

    @Test
    void afterAPasteIntoAnEmptyFolderAndAfterEveryDialog() {
        folder(VaultPath.ROOT, "Papers");
        folder(VaultPath.ROOT, "a");
        page().reloadByKey();
        page().awaitNames("a", "Papers");
        page().cutByKey("a");
        page().openByKey("Papers");
        page().awaitEmpty();
        page().pasteByKey();
        page().awaitNames("a");
        awaitTable();
        goUp("Papers");
        page().deleteByKey("Papers");
        page().confirm();
        page().awaitEmpty();
        page().makeFolder("last");
        page().awaitNames("last");
        awaitTable();
        page().propertiesByKey().close();
        awaitTable();
        page().deleteByKey("last");
        push(KeyCode.ESCAPE);
        awaitTable();
        assertEquals(List.of("last"), page().selected());
        RenamePage renaming = page().beginRename("last");
        renaming.keep();
        awaitTable();
        page().openByKey("last");
        page().awaitEmpty();
        goUp("last");
        awaitTable();
    }
}
