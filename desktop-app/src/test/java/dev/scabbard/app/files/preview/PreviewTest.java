package dev.scabbard.app.files.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.files.content.ContentKind;
import dev.scabbard.app.files.content.SampleFiles;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The preview in the window, over a real server.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class PreviewTest extends GuiTest {

    private static final Duration PATIENCE_OF_THE_PANE = Duration.ofSeconds(1);

    private OpenVault.Files vault;
    private PreviewPage preview;
    private FilesPage files;

    @BeforeEach
    void openVault() {
        vault = TestAccounts.newVault(server());
        preview = new PreviewPage(this);
    }

    private void put(String name, byte[] content) {
        try (SecretBytes bytes = SecretBytes.copyOf(content)) {
            vault.vault().transfers().upload(Content.memory(bytes), VaultPath.ROOT, name, Overwrite.REFUSE)
                    .run(progress -> {});
        }
    }

    private void put(String name, String content) {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void show(String... names) {
        interact(() -> instance(Navigation.class).openVault(vault));
        files = new FilesPage(this);
        files.awaitNames(names);
        preview.toggleByKey();
        preview.awaitOpen();
    }

    private void look(String name) {
        files.select(name);
        advance(PATIENCE_OF_THE_PANE);
    }

    @Test
    void textIsShownInLinesAndDeceivingCharactersByTheirCodes() {
        put("a.txt", "one\r\ntwo\u202E\tthree");
        put("b.txt", new byte[] {'g', 'r', (byte) 0xFC, 'n'});
        show("a.txt", "b.txt");
        preview.awaitNoFile();
        look("a.txt");
        preview.awaitLines("one", "two⟨202E⟩\tthree");
        preview.awaitNote("UTF-8");
        look("b.txt");
        preview.awaitLines("grün");
        preview.awaitNote("Windows-1252");
    }

    @Test
    void inANarrowWindowItTakesThePlaceOfTheFolderOnceSomethingIsSelected() {
        vault.vault().createFolder(VaultPath.ROOT, "Papers");
        put("a.txt", "one");
        interact(() -> stage().setWidth(720));
        interact(() -> instance(Navigation.class).openVault(vault));
        files = new FilesPage(this);
        files.awaitNames("Papers", "a.txt");
        preview.toggleByKey();
        files.select("Papers");
        assertTrue(preview.leavesFolder(), "there must be something to select from");
        files.select("a.txt");
        await("the place of the folder", () -> !preview.leavesFolder());
        preview.toggleByKey();
        await("the folder", preview::leavesFolder);
        preview.toggleByKey();
        advance(PATIENCE_OF_THE_PANE);
        preview.awaitLines("one");
        preview.toggleByKey();
        await("the folder again", preview::leavesFolder);
        interact(() -> stage().setWidth(1000));
        preview.toggleByKey();
        advance(PATIENCE_OF_THE_PANE);
        preview.awaitLines("one");
        assertTrue(preview.leavesFolder());
    }

    @Test
    void theFirstMegabyteOfALongerTextIsShownAndNotEdited() {
        put("long.log", "x".repeat(PreviewLoader.TEXT + 10));
        show("long.log");
        look("long.log");
        preview.awaitNote("The first 1 MB of");
        assertEquals(PreviewLoader.TEXT, String.join("", preview.lines()).length());
        assertFalse(preview.canEdit());
    }

    @Test
    void aPictureIsShownWithItsDimensions() {
        put("p.png", SampleFiles.picture(ContentKind.PNG, 3000, 1000));
        show("p.png");
        look("p.png");
        preview.awaitPicture();
        assertEquals("PNG picture, 3000 × 1000 pixels", preview.pictureDescription());
        interact(() -> assertEquals(SampleFiles.RED, preview.colour(1, 1)));
    }

    @Test
    void aPictureThatClaimsTooManyPixelsIsRefused() {
        put("bomb.png", SampleFiles.pngThatClaims(100_000, 100_000));
        show("bomb.png");
        look("bomb.png");
        preview.awaitNotShown("too many pixels");
    }

    @Test
    void pagesOfADocumentAreLeafedThrough() {
        put("d.pdf", SampleFiles.pdf(5));
        show("d.pdf");
        look("d.pdf");
        preview.awaitPage("Page 1 of 5");
        interact(() -> assertEquals(SampleFiles.RED, preview.colour(0.01, 0.99)));
        preview.nextPage();
        preview.awaitPage("Page 2 of 5");
        preview.focusPicture();
        preview.nextPageByKey();
        preview.awaitPage("Page 3 of 5");
        preview.lastPageByKey();
        preview.awaitPage("Page 5 of 5");
        assertFalse(preview.canTurnOn());
    }

    @Test
    void whatIsNotKnownIsSaidToBeUnknown() {
        put("x.bin", new byte[] {0, 1, 2, 3, 4, 5, 0, 0, 0, 0, 0, 0, 0});
        put("y", "");
        put("z.zip", "not even fetched");
        show("x.bin", "y", "z.zip");
        look("x.bin");
        preview.awaitNotShown("not text");
        look("y");
        preview.awaitNotShown("empty");
        look("z.zip");
        preview.awaitNotShown("archives");
    }

    @Test
    void aLargeFileIsFetchedOnlyWhenItIsAskedFor() {
        put("large.txt", "line\n".repeat((int) (PreviewViewModel.WITHOUT_ASKING / 5) + 1));
        show("large.txt");
        look("large.txt");
        preview.awaitAsking();
        preview.showAnyway();
        preview.awaitNote("The first 1 MB of 8 MB");
    }

    @Test
    void aFileThatIsGoneCanBeAskedForAgain() {
        put("a.txt", "one");
        show("a.txt");
        vault.vault().delete(vault.vault().list(VaultPath.ROOT).entries().getFirst(), false);
        look("a.txt");
        preview.awaitFailed();
        put("a.txt", "two");
        preview.retry();
        preview.awaitLines("two");
    }

    @Test
    void nothingIsFetchedForFilesThatAreOnlyPassedBy() {
        put("a.txt", "one");
        put("b.txt", "two");
        show("a.txt", "b.txt");
        files.select("a.txt");
        look("b.txt");
        preview.awaitLines("two");
        files.select("a.txt");
        assertTrue(preview.lines().isEmpty());
    }

    @Test
    void thePaneComesAndGoesByKeysAndTheFocusReturnsToTheTable() {
        put("a.txt", "one");
        show("a.txt");
        look("a.txt");
        preview.awaitLines("one");
        preview.focusText();
        preview.leaveByKey();
        await("focus in the table", files::tableHasFocus);
        assertTrue(preview.isOpen());
        preview.toggleBySpace();
        preview.awaitClosed();
        await("focus in the table", files::tableHasFocus);
        preview.toggle();
        preview.awaitOpen();
        advance(PATIENCE_OF_THE_PANE);
        preview.awaitLines("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.png", "d.pdf"})
    void lockingTakesPicturesAndPagesAway(String name) {
        put("p.png", SampleFiles.picture(ContentKind.PNG, 30, 10));
        put("d.pdf", SampleFiles.pdf(2));
        show("d.pdf", "p.png");
        look(name);
        preview.awaitPicture();
        FittedPicture picture = lookup("#previewPicture").queryAs(FittedPicture.class);
        new ShellPage(this).lockByKey();
        await("locked", () -> vault.vault().isLocked());
        await("nothing is shown", () -> !picture.isFilled());
    }

    @Test
    void lockingEmptiesThePane() {
        put("a.txt", "one");
        show("a.txt");
        look("a.txt");
        preview.awaitLines("one");
        CodeArea area = lookup("#previewText").queryAs(CodeArea.class);
        new ShellPage(this).lockByKey();
        await("locked", () -> vault.vault().isLocked());
        interact(() -> {
            assertEquals(1, area.getParagraphCount());
            assertEquals("", area.getPlainText(0));
        });
    }
}
