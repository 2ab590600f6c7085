package dev.scabbard.app.files.transfers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.unlock.UnlockPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/// Transfers in the window, over a real server.
final class TransfersTest extends TransfersGuiTest {

    private void requestClose() {
        interact(() -> stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    @Test
    void aFolderGoesInAndComesBackAsItWas() throws IOException {
        file("tree/a.txt", 10);
        Path inner = file("tree/inner/b.txt", 70_000);
        Files.createDirectories(local().resolve("tree/empty"));
        files().answer(local().resolve("tree"));
        page().uploadFolderByKey();
        page().awaitNotice("3 files are in the vault");
        page().awaitNames("tree");
        Path target = Files.createDirectory(folder().resolve("back"));
        files().answer(target);
        page().select("tree");
        page().download();
        page().awaitNotice("3 files are downloaded and checked");
        assertTrue(page().canOpenFolder());
        assertArrayEquals(Files.readAllBytes(inner), Files.readAllBytes(target.resolve("tree/inner/b.txt")));
        assertTrue(Files.isDirectory(target.resolve("tree/empty")));
        transfers().awaitNothing();
    }

    @Test
    void transfersAreHeldLetGoOnAndCancelledByKeys() throws IOException {
        upload(huge("a"), huge("b"), huge("c"));
        transfers().awaitCount("Transfers 1 of 3");
        assertFalse(new ShellPage(this).showsActivity());
        transfers().focusByKey();
        await("focus in the list", transfers()::listHasFocus);
        transfers().pauseOrResumeByKey("a");
        transfers().awaitRow("a | Paused");
        transfers().pauseOrResumeByKey("a");
        await("a goes on", () -> transfers().rows().stream().noneMatch(row -> row.startsWith("a | Paused")));
        transfers().cancelByKey("b");
        transfers().awaitCount("Transfers 1 of 2");
        transfers().pauseOrResumeAll();
        await("all are held", () -> transfers().amounts().endsWith("Paused"));
        transfers().cancelAll();
        page().awaitNotice("Stopped. Nothing was transferred");
        transfers().awaitNothing();
        page().awaitEmpty();
    }

    @Test
    void whatIsCutOffSaysSoAndGoesOnWhenTheServerIsBack() throws IOException {
        upload(huge("large"));
        transfers().awaitCount("Transfers 1 of 1");
        transfers().focusByKey();
        server().close();
        transfers().awaitRow("large | Connection lost; next try in");
        restartServer();
        await("bytes move again", () -> transfers().rows().stream().anyMatch(row -> row.contains(" of 2.1 GB")));
        transfers().cancelAll();
        transfers().awaitNothing();
    }

    @Test
    void whatFailedIsRetried() throws IOException {
        Path vanishing = file("vanishing", 10);
        upload(huge("a"), huge("b"), vanishing);
        transfers().awaitCount("Transfers 1 of 3");
        Files.delete(vanishing);
        transfers().focusByKey();
        transfers().cancelByKey("a");
        transfers().awaitRow("vanishing | “vanishing” is no longer there");
        transfers().cancelByKey("b");
        transfers().awaitCount("One transfer did not work");
        file("vanishing", 10);
        transfers().retryByKey("vanishing");
        page().awaitNames("vanishing");
        transfers().awaitNothing();
    }

    @Test
    void whatFailedIsRetriedOrDismissedAllAtOnce() throws IOException {
        Path first = file("first", 10);
        Path second = file("second", 20);
        upload(huge("a"), huge("b"), first, second);
        transfers().awaitCount("Transfers 1 of 4");
        Files.delete(first);
        Files.delete(second);
        transfers().focusByKey();
        transfers().cancelByKey("a");
        transfers().awaitRow("second | “second” is no longer there");
        transfers().cancelByKey("b");
        transfers().awaitCount("2 transfers did not work");
        file("first", 10);
        transfers().retryAll();
        page().awaitNames("first");
        transfers().awaitCount("One transfer did not work");
        transfers().dismissAll();
        transfers().awaitNothing();
    }

    @Test
    void allGoOnAfterTheyWereHeldAndTheTotalSaysHowMuchAndHowFast() throws IOException {
        upload(huge("a"), huge("b"), file("c", 10));
        await("how much of all, and how fast", () -> transfers().amounts().matches(".* of 4\\.3 GB · .*/s.*"));
        transfers().pauseOrResumeAll();
        await("all are held", () -> transfers().amounts().endsWith("Paused"));
        transfers().pauseOrResumeAll();
        await("all go on", () -> transfers().amounts().matches(".* of 4\\.3 GB · .*/s.*"));
        transfers().focusByKey();
        transfers().cancelByKey("a");
        page().awaitNames("c");
        transfers().cancelByKey("b");
        transfers().awaitNothing();
    }

    @Test
    void eachTransferHasItsButtons() throws IOException {
        upload(huge("a"));
        transfers().focusByKey();
        transfers().pauseOrResumeByButton();
        transfers().awaitRow("a | Paused");
        transfers().pauseOrResumeByButton();
        await("it goes on", () -> transfers().rows().getFirst().contains(" of 2.1 GB"));
        transfers().cancelByButton();
        page().awaitNotice("Stopped. Nothing was transferred");
        transfers().awaitNothing();
    }

    @Test
    void oneFileIsFetchedToAPlaceAndUnderANameOfTheUsersChoice() throws IOException {
        Path sent = file("report.txt", 3000);
        upload(sent);
        page().awaitNames("report.txt");
        Path target = Files.createDirectory(folder().resolve("back")).resolve("May.txt");
        files().answer(target);
        page().select("report.txt");
        page().download();
        page().awaitNotice("The file is downloaded and checked");
        assertArrayEquals(Files.readAllBytes(sent), Files.readAllBytes(target));
    }

    @Test
    void whatWasCopiedElsewhereIsPasted() throws IOException {
        Path copied = file("copied.txt", 5);
        interact(() -> clipboard().putFiles(copied));
        push(KeyCode.SHORTCUT, KeyCode.V);
        page().awaitNames("copied.txt");
    }

    @Test
    void whatALockStopsIsOfferedAgainAfterUnlocking() throws IOException {
        upload(huge("a"), huge("b"), file("c", 10), file("d", 20));
        transfers().awaitCount("Transfers 1 of 4");
        UnlockPage unlock = lock();
        assertTrue(unlock.stopped().startsWith("4 transfers were stopped"), unlock.stopped());
        unlock(unlock);
        transfers().awaitOffer("4 transfers were not finished");
        transfers().goOn();
        transfers().awaitCount("Transfers 1 of 4");
        assertEquals("", transfers().offer());
        transfers().focusByKey();
        transfers().cancelByKey("a");
        transfers().cancelByKey("b");
        page().awaitNames("c", "d");
        transfers().awaitNothing();
    }

    @Test
    void whatALockStoppedCanBeForgotten() throws IOException {
        upload(huge("a"), huge("b"));
        transfers().awaitCount("Transfers 1 of 2");
        unlock(lock());
        transfers().awaitOffer("2 transfers were not finished");
        transfers().forget();
        transfers().awaitNothing();
        unlock(lock());
        page().awaitEmpty();
        transfers().awaitNothing();
    }

    @Test
    void quittingAsksAndCanBeFinishedLater() throws IOException {
        upload(huge("a"));
        transfers().awaitCount("Transfers 1 of 1");
        requestClose();
        transfers().awaitQuestion("Quit while files are on their way");
        new ShellPage(this).cancel();
        assertTrue(stage().isShowing());
        push(KeyCode.SHORTCUT, KeyCode.Q);
        transfers().awaitQuestion("Quit while files are on their way");
        new ShellPage(this).cancel();
        assertEquals("Transfers 1 of 1", transfers().count());
        transfers().cancelAll();
        transfers().awaitNothing();
        assertTrue(stage().isShowing());
    }
}
