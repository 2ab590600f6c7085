package dev.scabbard.app.files.transfers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.AppProfile;
import dev.scabbard.app.ui.Navigation;
import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.app.unlock.UnlockPage;
import dev.scabbard.core.profile.SavedVault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Transfers in the window, over a real server.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class TransfersTest extends GuiTest {

    private FilesPage files;
    private TransfersPage transfers;

    @BeforeEach
    void openVault() {
        SavedVault saved = new SavedVault.ExcaliburVault(
                UUID.randomUUID(), "Home", server().origin(), TestAccounts.USER, Optional.empty(), false);
        OpenVault.Files vault = TestAccounts.newVault(saved, server().origin(), server().accountCreationKey());
        interact(() -> {
            instance(AppProfile.class).save(saved);
            instance(Navigation.class).openVault(vault);
        });
        files = new FilesPage(this);
        files.awaitEmpty();
        transfers = new TransfersPage(this);
    }

    private Path local() throws IOException {
        return Files.createDirectories(folder().resolve("local"));
    }

    private Path file(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        Path file = local().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /// A file that is never through before somebody cancels.
    private Path huge(String name) throws IOException {
        Path file = local().resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        return file;
    }

    private void upload(Path... paths) {
        files().answer(paths);
        files.upload();
    }

    private void requestClose() {
        interact(() -> stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    @Test
    void aFolderGoesInAndComesBackAsItWas() throws IOException {
        file("tree/a.txt", 10);
        Path inner = file("tree/inner/b.txt", 70_000);
        Files.createDirectories(local().resolve("tree/empty"));
        files().answer(local().resolve("tree"));
        files.uploadFolderByKey();
        files.awaitNotice("3 files are in the vault");
        files.awaitNames("tree");
        Path target = Files.createDirectory(folder().resolve("back"));
        files().answer(target);
        files.select("tree");
        files.download();
        files.awaitNotice("3 files are downloaded and checked");
        assertTrue(files.canOpenFolder());
        assertArrayEquals(Files.readAllBytes(inner), Files.readAllBytes(target.resolve("tree/inner/b.txt")));
        assertTrue(Files.isDirectory(target.resolve("tree/empty")));
        transfers.awaitNothing();
    }

    @Test
    void transfersAreHeldLetGoOnAndCancelledByKeys() throws IOException {
        upload(huge("a"), huge("b"), huge("c"));
        transfers.awaitCount("Transfers 1 of 3");
        assertFalse(new ShellPage(this).showsActivity());
        transfers.focusByKey();
        await("focus in the list", transfers::listHasFocus);
        transfers.pauseOrResumeByKey("a");
        transfers.awaitRow("a | Paused");
        transfers.pauseOrResumeByKey("a");
        await("a goes on", () -> transfers.rows().stream().noneMatch(row -> row.startsWith("a | Paused")));
        transfers.cancelByKey("b");
        transfers.awaitCount("Transfers 1 of 2");
        transfers.pauseOrResumeAll();
        await("all are held", () -> transfers.amounts().endsWith("Paused"));
        transfers.cancelAll();
        files.awaitNotice("Stopped. Nothing was transferred");
        transfers.awaitNothing();
        files.awaitEmpty();
    }

    @Test
    void whatIsCutOffSaysSoAndGoesOnWhenTheServerIsBack() throws IOException {
        upload(huge("large"));
        transfers.awaitCount("Transfers 1 of 1");
        transfers.focusByKey();
        server().close();
        transfers.awaitRow("large | Connection lost; next try in");
        restartServer();
        await("bytes move again", () -> transfers.rows().stream().anyMatch(row -> row.contains(" of 2.1 GB")));
        transfers.cancelAll();
        transfers.awaitNothing();
    }

    @Test
    void whatFailedIsRetried() throws IOException {
        Path vanishing = file("vanishing", 10);
        upload(huge("a"), huge("b"), vanishing);
        transfers.awaitCount("Transfers 1 of 3");
        Files.delete(vanishing);
        transfers.focusByKey();
        transfers.cancelByKey("a");
        transfers.awaitRow("vanishing | “vanishing” is no longer there");
        transfers.cancelByKey("b");
        transfers.awaitCount("One transfer did not work");
        file("vanishing", 10);
        transfers.retryByKey("vanishing");
        files.awaitNames("vanishing");
        transfers.awaitNothing();
    }

    @Test
    void takenNamesAreAskedAboutOneByOneOrForAll() throws IOException {
        Path[] sources = {file("a", 1), file("b", 1), file("c", 1)};
        upload(sources);
        files.awaitNames("a", "b", "c");
        upload(sources);
        transfers.awaitQuestion("“a”");
        await("the safest answer has the focus", transfers::safestHasFocus);
        transfers.keepBothByEnter();
        transfers.awaitQuestion("“b”");
        transfers.tickForOthers();
        transfers.skip();
        files.awaitNames("a", "a (2)", "b", "c");
        assertEquals("", transfers.question());
    }

    @Test
    void whatCannotGoIsNamedBeforeAnythingIsSent() throws IOException {
        upload(file("line\nbreak", 1), file("good", 1));
        transfers.awaitQuestion("cannot go as it is");
        assertEquals(1, transfers.refused().size());
        transfers.leaveOut();
        files.awaitNames("good");
    }

    @Test
    void whatWasCopiedElsewhereIsPasted() throws IOException {
        Path copied = file("copied.txt", 5);
        interact(() -> clipboard().putFiles(copied));
        push(KeyCode.SHORTCUT, KeyCode.V);
        files.awaitNames("copied.txt");
    }

    @Test
    void whatALockStopsIsOfferedAgainAfterUnlocking() throws IOException {
        upload(huge("a"), huge("b"), file("c", 10), file("d", 20));
        transfers.awaitCount("Transfers 1 of 4");
        new ShellPage(this).lockByKey();
        UnlockPage unlock = new UnlockPage(this);
        await("the focus is in the field", unlock::passwordHasFocus);
        assertTrue(unlock.stopped().startsWith("4 transfers were stopped"), unlock.stopped());
        unlock.typePassword(TestAccounts.PASSWORD);
        unlock.enter();
        unlock.awaitOpen();
        files = new FilesPage(this);
        transfers.awaitOffer("4 transfers were not finished");
        transfers.goOn();
        transfers.awaitCount("Transfers 1 of 4");
        assertEquals("", transfers.offer());
        transfers.focusByKey();
        transfers.cancelByKey("a");
        transfers.cancelByKey("b");
        files.awaitNames("c", "d");
        transfers.awaitNothing();
    }

    @Test
    void quittingAsksAndCanBeFinishedLater() throws IOException {
        upload(huge("a"));
        transfers.awaitCount("Transfers 1 of 1");
        requestClose();
        transfers.awaitQuestion("Quit while files are on their way");
        new ShellPage(this).cancel();
        assertTrue(stage().isShowing());
        push(KeyCode.SHORTCUT, KeyCode.Q);
        transfers.awaitQuestion("Quit while files are on their way");
        new ShellPage(this).cancel();
        assertEquals("Transfers 1 of 1", transfers.count());
        transfers.cancelAll();
        transfers.awaitNothing();
        assertTrue(stage().isShowing());
    }
}
