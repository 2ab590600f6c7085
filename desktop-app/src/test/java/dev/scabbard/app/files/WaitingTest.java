package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.folder.FilesState;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.HeldRunner;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.excalibur.server.ServerState;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the user can do while something is under way, over a real vault: stop it, or stop waiting for a busy server.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class WaitingTest {

    private static final ServerState BUSY = new ServerState.Busy(Instant.EPOCH);

    @TempDir
    static Path serverFolder;

    /// Where the vault's journal lies, for as long as the vault is open.
    @TempDir
    static Path home;

    private static LocalServer server;
    private static OpenVault.Files open;

    @TempDir
    Path local;

    private final HeldRunner held = new HeldRunner();

    @BeforeAll
    static void openVault() {
        server = LocalServer.start(LocalServerOptions.forVault(serverFolder));
        open = TestAccounts.newVault(server);
    }

    @AfterAll
    static void lock() {
        open.close();
        server.close();
    }

    @AfterEach
    void empty() {
        for (Entry entry : stored()) {
            open.vault().delete(entry, true);
        }
    }

    private static List<Entry> stored() {
        return open.vault().list(VaultPath.ROOT).entries();
    }

    private Path file(String name, int bytes) throws IOException {
        return Files.write(local.resolve(name), new byte[bytes]);
    }

    private FilesBench shown() {
        FilesBench bench = new FilesBench(open, home);
        bench.model().shown();
        return bench;
    }

    private FilesBench loading() {
        FilesBench bench = new FilesBench(open, home, held);
        bench.model().shown();
        assertTrue(bench.model().loadingProperty().get());
        return bench;
    }

    /// A file that is never through before somebody cancels.
    private Path huge(String name) throws IOException {
        Path file = local.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        return file;
    }

    /// Cancels once, as soon as bytes move.
    private static void cancelWhenMoving(FilesBench bench) {
        AtomicBoolean cancelled = new AtomicBoolean();
        bench.setOnActivity(activity -> activity.progress().subscribe(progress -> {
            if (progress.doubleValue() > 0 && cancelled.compareAndSet(false, true)) {
                activity.cancel().run();
            }
        }));
    }

    @Test
    void anUploadThatIsCancelledLeavesNothingInTheVaultAndSaysSo() throws IOException {
        FilesBench bench = shown();
        cancelWhenMoving(bench);
        bench.model().actions().upload(List.of(huge("first"), huge("second")));
        bench.settle();
        assertEquals(List.of(), stored());
        assertEquals(List.of(), bench.names());
        assertTrue(bench.activities().isEmpty());
        assertFalse(bench.notice().bad());
        assertTrue(bench.notice().text().startsWith("Stopped. Nothing was transferred"), bench.notice().text());
    }

    @Test
    void whatHadArrivedBeforeACancelStaysAndIsCounted() throws IOException {
        FilesBench bench = shown();
        bench.setOnActivity(activity -> activity.text().subscribe(text -> {
            if (text.startsWith("Transfers 2 of 2")) {
                activity.cancel().run();
            }
        }));
        bench.model().actions().upload(List.of(file("first", 10), huge("second")));
        bench.settle();
        assertEquals(List.of("first"), stored().stream().map(Entry::name).toList());
        assertTrue(bench.notice().text().startsWith("Stopped. One file"), bench.notice().text());
    }

    @Test
    void whatHasArrivedIsOnScreenWhileOthersAreStillOnTheirWay() throws IOException {
        FilesBench bench = shown();
        bench.model().actions().upload(List.of(file("first", 10), huge("second")));
        bench.await("the first file", () -> bench.names().equals(List.of("first")));
        assertTrue(bench.model().session().transfers().runningProperty().get());
        assertEquals(10, bench.model().rows().shown().getFirst().size());
        bench.activities().getFirst().cancel().run();
        bench.settle();
    }

    @Test
    void afterACancelTheNextUploadGoes() throws IOException {
        FilesBench bench = shown();
        cancelWhenMoving(bench);
        bench.model().actions().upload(List.of(huge("first")));
        bench.settle();
        bench.model().actions().upload(List.of(file("first", 10)));
        bench.settle();
        assertEquals(List.of("first"), bench.names());
    }

    @Test
    void droppedFilesGoIntoTheFolderOnScreen() throws IOException {
        open.vault().createFolder(VaultPath.ROOT, "Papers");
        FilesBench bench = shown();
        bench.model().goTo(VaultPath.of("Papers"));
        bench.model().actions().upload(List.of(file("a", 1), file("b", 2)));
        bench.settle();
        assertEquals(List.of("a", "b"), bench.names());
        assertEquals(2, open.vault().list(VaultPath.of("Papers")).entries().size());
    }

    @Test
    void whatIsDroppedWhileFilesAreOnTheirWayGoesAfterThem() throws IOException {
        Path second = file("second", 10);
        AtomicBoolean dropped = new AtomicBoolean();
        FilesBench bench = shown();
        bench.setOnActivity(activity -> {
            if (dropped.compareAndSet(false, true)) {
                bench.model().actions().upload(List.of(second));
            }
        });
        bench.model().actions().upload(List.of(file("first", 10)));
        bench.settle();
        assertEquals(List.of("first", "second"), bench.names());
    }

    @Test
    void aBusyServerIsSaidWhileTheUserWaitsAndNotOtherwise() {
        FilesBench bench = loading();
        bench.model().session().note(BUSY);
        assertEquals(
                Messages.text("files.serverBusy"),
                bench.activities().getFirst().text().get());
        bench.model().session().note(new ServerState.Willing());
        assertTrue(bench.activities().isEmpty());
        bench.model().session().note(BUSY);
        assertEquals(1, bench.activities().size());
        while (held.runNext()) {
            // the folder arrives, and is arranged
        }
        assertInstanceOf(FilesState.Empty.class, bench.model().stateProperty().get());
        assertTrue(bench.activities().isEmpty());
        bench.model().hidden();
    }

    @Test
    void theUserCanStopWaitingForABusyServerAndTryAgain() {
        FilesBench bench = loading();
        bench.model().session().note(BUSY);
        bench.activities().getFirst().cancel().run();
        assertEquals(0, held.waiting());
        assertTrue(bench.activities().isEmpty());
        FilesState.Failed failed =
                assertInstanceOf(FilesState.Failed.class, bench.model().stateProperty().get());
        assertEquals(Messages.text("files.loadingCancelled"), failed.text());
        bench.model().reload();
        assertEquals(1, bench.activities().size());
        bench.model().hidden();
        assertTrue(bench.activities().isEmpty());
    }

    @Test
    void aTransferSaysItselfThatTheServerIsBusyAndCanBeCancelled() throws IOException {
        FilesBench bench = loading();
        while (held.runNext()) {
            // the folder arrives, and is arranged
        }
        bench.model().actions().upload(List.of(huge("a")));
        bench.model().session().note(BUSY);
        assertEquals(1, bench.activities().size());
        String said = bench.activities().getFirst().text().get();
        assertTrue(said.endsWith(Messages.text("files.serverBusy")), said);
        bench.activities().getFirst().cancel().run();
        bench.settle();
        while (held.runNext()) {
            // the folder is fetched again
        }
        assertEquals(List.of(), stored());
        assertTrue(bench.notice().text().startsWith("Stopped."), bench.notice().text());
        bench.model().hidden();
    }
}
