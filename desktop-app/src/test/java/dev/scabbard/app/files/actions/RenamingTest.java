package dev.scabbard.app.files.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.scabbard.app.files.FilesGuiTest;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Renaming in the table.
final class RenamingTest extends FilesGuiTest {

    private void twoFiles() throws IOException {
        file(VaultPath.ROOT, "notes.txt", 1);
        file(VaultPath.ROOT, "taken.txt", 1);
        page().reloadByKey();
        page().awaitNames("notes.txt", "taken.txt");
    }

    @Test
    void theNameIsEditedInItsPlace() throws IOException {
        twoFiles();
        RenamePage renaming = page().beginRename("notes.txt");
        renaming.type("ideas.txt");
        renaming.save();
        page().awaitNames("ideas.txt", "taken.txt");
        assertEquals(List.of("ideas.txt"), page().selected());
        await("focus in the table", page()::tableHasFocus);
    }

    @Test
    void theNextLetterTakesThePlaceOfTheNameAndTheExtensionStays() throws IOException {
        twoFiles();
        RenamePage renaming = page().beginRename("notes.txt");
        assertEquals("notes", renaming.marked());
        write("ideas");
        assertEquals("ideas.txt", renaming.typed());
        renaming.save();
        page().awaitNames("ideas.txt", "taken.txt");
        assertEquals("taken", page().beginRename("taken.txt").marked());
    }

    @Test
    void whatHasNoExtensionIsMarkedAsAWhole() throws IOException {
        folder(VaultPath.ROOT, "Papers 1.2");
        file(VaultPath.ROOT, ".profile", 1);
        file(VaultPath.ROOT, "README", 1);
        page().reloadByKey();
        page().awaitNames("Papers 1.2", ".profile", "README");
        for (String name : page().names()) {
            RenamePage renaming = page().beginRename(name);
            assertEquals(name, renaming.marked());
            renaming.keep();
            await("no field", () -> !renaming.isThere());
        }
    }

    @Test
    void escKeepsTheName() throws IOException {
        twoFiles();
        RenamePage renaming = page().beginRename("notes.txt");
        renaming.type("other");
        renaming.keep();
        await("no field", () -> !renaming.isThere());
        assertEquals(List.of("notes.txt", "taken.txt"), page().names());
        await("focus in the table", page()::tableHasFocus);
    }

    @Test
    void aComplaintStandsAtTheFieldAndWhatWasTypedStays() throws IOException {
        twoFiles();
        RenamePage renaming = page().beginRename("notes.txt");
        renaming.type("taken.txt");
        await("a complaint", renaming::complains);
        renaming.save();
        assertEquals("taken.txt", renaming.typed());
        renaming.type("free.txt");
        assertFalse(renaming.complains());
        renaming.save();
        page().awaitNames("free.txt", "taken.txt");
    }

    @Test
    void whatIsTypedSurvivesARefresh() throws IOException {
        twoFiles();
        RenamePage renaming = page().beginRename("taken.txt");
        renaming.type("half a na");
        file(VaultPath.ROOT, "a.txt", 1);
        page().reloadByKey();
        page().awaitNames("a.txt", "notes.txt", "taken.txt");
        assertEquals("half a na", renaming.typed());
        renaming.save();
        page().awaitNames("a.txt", "half a na", "notes.txt");
    }
}
