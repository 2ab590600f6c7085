package dev.scabbard.app.files.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.files.preview.PreviewPage;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.stream.FileContent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The text editor in the window, over a real server.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class EditorTest extends GuiTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private OpenVault.Files vault;
    private FilesPage files;
    private PreviewPage preview;
    private EditorPage editor;

    @BeforeEach
    void openVault() {
        vault = TestAccounts.newVault(server());
        preview = new PreviewPage(this);
        editor = new EditorPage(this);
    }

    private void put(String name, byte[] content, Overwrite overwrite) {
        try (SecretBytes bytes = SecretBytes.copyOf(content)) {
            vault.vault().transfers().upload(Content.memory(bytes), VaultPath.ROOT, name, overwrite)
                    .run(progress -> {});
        }
    }

    private byte[] stored(String name) {
        FileEntry file = new FileEntry(VaultPath.of(name), FileEntry.NO_SIZE);
        try (FileContent content = vault.vault().transfers().read(file, 1 << 20, new Cancellation())) {
            return content.bytes().apply(byte[]::clone);
        }
    }

    private void edit(String name, byte[] content, String shown) {
        put(name, content, Overwrite.REFUSE);
        interact(() -> instance(Navigation.class).openVault(vault));
        files = new FilesPage(this);
        files.awaitNames(name);
        preview.toggleByKey();
        files.select(name);
        advance(Duration.ofSeconds(1));
        await("can be edited", preview::canEdit);
        preview.edit();
        editor.awaitOpen(shown);
        await("focus in the text", editor::textHasFocus);
    }

    @Test
    void aTextWithMarkAndCarriageReturnsComesBackWithNothingButTheChange() {
        byte[] before = "\uFEFFgreen\r\neggs\r\n".getBytes(StandardCharsets.UTF_16LE);
        edit("a.txt", before, "green\neggs\n");
        editor.awaitNote("UTF-16 LE (BOM) · CR LF");
        editor.typeAtStart("very ");
        assertTrue(editor.saysUnsaved());
        editor.saveByKey();
        editor.awaitNote("Saved");
        assertFalse(editor.saysUnsaved());
        assertArrayEquals("\uFEFFvery green\r\neggs\r\n".getBytes(StandardCharsets.UTF_16LE), stored("a.txt"));
        editor.leaveByKey();
        editor.awaitClosed();
        advance(Duration.ofSeconds(1));
        preview.awaitLines("very green", "eggs", "");
    }

    @Test
    void everyCharacterOutlastsTheEditor() {
        StringBuilder all = new StringBuilder("text\n".repeat(1000));
        for (char character = 1; character < 0x2100; character++) {
            if (character != '\r' && character != '\n') {
                all.append(character);
            }
            if (character % 64 == 0) {
                all.append('\n');
            }
        }
        all.append("𝄞\uE000\uFFFD\u2028\u0085end");
        byte[] before = all.toString().getBytes(StandardCharsets.UTF_8);
        edit("all.txt", before, all.toString());
        editor.typeAtStart("a");
        editor.saveByKey();
        editor.awaitNote("Saved");
        assertArrayEquals(("a" + all).getBytes(StandardCharsets.UTF_8), stored("all.txt"));
    }

    @Test
    void leavingWithChangesIsAskedAbout() {
        edit("a.txt", "one".getBytes(StandardCharsets.UTF_8), "one");
        editor.typeAtStart("x");
        editor.leaveByKey();
        editor.stay();
        assertTrue(editor.isOpen());
        preview.toggleByKey();
        editor.discard();
        preview.awaitClosed();
        assertEquals("one", new String(stored("a.txt"), StandardCharsets.UTF_8));
    }

    @Test
    void leavingCanSave() {
        edit("a.txt", "one".getBytes(StandardCharsets.UTF_8), "one");
        editor.typeAtStart("x");
        editor.close();
        editor.saveAndClose();
        editor.awaitClosed();
        assertEquals("xone", new String(stored("a.txt"), StandardCharsets.UTF_8));
    }

    @Test
    void whatIsTypedCanBeTakenBack() {
        edit("a.txt", "one".getBytes(StandardCharsets.UTF_8), "one");
        editor.typeAtStart("x");
        editor.undoByKey();
        editor.awaitOpen("one");
        editor.undoByKey();
        editor.awaitOpen("one");
    }

    @Test
    void charactersThatTheEncodingCannotHoldAreNamedBeforeSaving() {
        edit("a.txt", "grün".getBytes(WINDOWS_1252), "grün");
        interact(() -> lookup("#editorText").queryAs(CodeArea.class).appendText("→"));
        editor.saveByKey();
        assertTrue(editor.question().contains("Windows-1252"));
        editor.saveAsUtf8();
        editor.awaitNote("Saved");
        assertEquals("grün→", new String(stored("a.txt"), StandardCharsets.UTF_8));
    }

    @Test
    void aChangeBySomebodyElseIsAskedAbout() {
        edit("a.txt", "one".getBytes(StandardCharsets.UTF_8), "one");
        put("a.txt", "theirs".getBytes(StandardCharsets.UTF_8), Overwrite.REPLACE);
        editor.typeAtStart("x");
        editor.saveByKey();
        editor.keepBoth();
        editor.awaitNote("Saved");
        assertEquals("theirs", new String(stored("a.txt"), StandardCharsets.UTF_8));
        assertEquals("xone", new String(stored("a (2).txt"), StandardCharsets.UTF_8));
    }

    @Test
    void whatWasNotSavedIsBackAfterTheViewWasLeft() {
        edit("a.txt", "one\r\ntwo".getBytes(StandardCharsets.UTF_8), "one\ntwo");
        editor.typeAtStart("x");
        interact(() -> instance(Navigation.class).openSettings());
        editor.awaitClosed();
        interact(() -> instance(Navigation.class).openVault(vault));
        editor.awaitOpen("xone\ntwo");
        assertTrue(editor.saysUnsaved());
        editor.awaitNote("back");
        editor.save();
        editor.awaitNote("Saved");
        assertEquals("xone\r\ntwo", new String(stored("a.txt"), StandardCharsets.UTF_8));
    }

    @Test
    void aLockTakesTheTextAwayAndOpeningTheVaultAgainBringsItBack() {
        edit("a.txt", "one".getBytes(StandardCharsets.UTF_8), "one");
        editor.typeAtStart("x");
        CodeArea area = lookup("#editorText").queryAs(CodeArea.class);
        new ShellPage(this).lockByKey();
        await("locked", () -> vault.vault().isLocked());
        interact(() -> assertEquals("", area.getText().strip()));
        OpenVault.Files again = TestAccounts.openAgain(vault.saved(), server());
        interact(() -> instance(Navigation.class).openVault(again));
        editor.awaitOpen("xone");
        assertTrue(editor.saysUnsaved());
        again.close();
    }

    @Test
    void theEndOfTheProgramAsksAboutWhatIsNotSaved() {
        edit("a.txt", "one".getBytes(StandardCharsets.UTF_8), "one");
        editor.typeAtStart("x");
        interact(() -> stage().fireEvent(
                new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertTrue(editor.question().contains("not saved"));
        push(KeyCode.ESCAPE);
        assertTrue(editor.isOpen());
    }

    @Test
    void whatIsLookedForIsSelectedOneAfterTheOtherAndRoundTheEnd() {
        edit("a.txt", "Tea\ncoffee, tea\nTEAtea".getBytes(StandardCharsets.UTF_8), "Tea\ncoffee, tea\nTEAtea");
        editor.findByKey();
        assertTrue(editor.findHasFocus());
        editor.find("tea");
        editor.awaitFound("1 of 4");
        assertEquals("0:0-3", editor.selection());
        editor.findNextByEnter();
        editor.awaitFound("2 of 4");
        assertEquals("1:8-11", editor.selection());
        editor.findNextByKey();
        editor.findNextByKey();
        editor.awaitFound("4 of 4");
        assertEquals("2:3-6", editor.selection());
        editor.findNextByKey();
        editor.awaitFound("1 of 4");
        editor.findPreviousByEnter();
        editor.awaitFound("4 of 4");
        editor.findPreviousByKey();
        editor.awaitFound("3 of 4");
        editor.find("cocoa");
        editor.awaitFound("0 found");
        editor.leaveByKey();
        assertFalse(editor.isFinding());
        assertTrue(editor.isOpen());
        assertTrue(editor.textHasFocus());
        assertFalse(editor.saysUnsaved());
        editor.findByKey();
        assertEquals("", editor.wanted());
    }

    @Test
    void whatIsFoundFarBelowComesIntoSight() {
        String text = "line\n".repeat(2000) + "treasure\n" + "line\n".repeat(2000);
        edit("a.txt", text.getBytes(StandardCharsets.UTF_8), text);
        editor.findByKey();
        editor.find("treasure");
        editor.awaitFound("1 of 1");
        editor.awaitInSight(2000);
    }

    @Test
    void theKeyThatFindsInTheTextFindsInTheFolderWhenTheFocusIsThere() {
        edit("a.txt", "one".getBytes(StandardCharsets.UTF_8), "one");
        interact(() -> lookup("#filesTable").query().requestFocus());
        editor.findByKey();
        assertFalse(editor.isFinding());
        await("focus in the filter", () -> lookup("#filesFilter").query().isFocused());
    }

    @Test
    void nothingOfWhatWasLookedForStaysAfterALock() {
        edit("a.txt", "one".getBytes(StandardCharsets.UTF_8), "one");
        editor.findByKey();
        editor.find("one");
        TextField wanted = lookup("#findWanted").queryAs(TextField.class);
        new ShellPage(this).lockByKey();
        await("locked", () -> vault.vault().isLocked());
        interact(() -> assertEquals("", wanted.getText()));
    }
}
