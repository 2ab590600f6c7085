package dev.scabbard.app.files.transfers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.vault.disk.LocalNames;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Transfers and their panel without a toolkit, over a real vault on the embedded server.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class TransfersViewModelTest {

    @TempDir
    static Path serverFolder;

    private static LocalServer server;
    private static OpenVault.Files open;

    @TempDir
    Path local;

    private TransfersBench bench;
    private TransfersViewModel panel;

    @BeforeAll
    static void openVault() {
        server = LocalServer.start(LocalServerOptions.forVault(serverFolder)
                .withRelease(HostedRelease.parse("0.2").orElseThrow()));
        open = TestAccounts.newVault(server);
    }

    @AfterAll
    static void lock() {
        open.close();
        server.close();
    }

    @BeforeEach
    void show() {
        bench = new TransfersBench(open, local.resolve("home"));
        panel = bench.panel();
    }

    @AfterEach
    void empty() {
        bench.transfers().cancelAll();
        bench.transfers().queue().dismissAll();
        bench.settle();
        panel.hidden();
        assertTrue(bench.slot().activities().isEmpty(), "something was left in the status bar");
        for (Entry entry : stored(VaultPath.ROOT)) {
            open.vault().delete(entry, true);
        }
    }

    private static List<Entry> stored(VaultPath folder) {
        return open.vault().list(folder).entries();
    }

    private static List<String> names(VaultPath folder) {
        return stored(folder).stream().map(Entry::name).sorted().toList();
    }

    private Path file(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            content[i] = (byte) (i * 31 + name.length());
        }
        Path file = local.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /// A file that is never through before somebody cancels.
    private Path huge(String name) throws IOException {
        Path file = local.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        return file;
    }

    private void upload(Path... sources) {
        bench.ways().upload(VaultPath.ROOT, List.of(sources));
    }

    private String lastNews() {
        return bench.news().getLast().text();
    }

    @Test
    void aFolderGoesInAndComesBackAsItWas() throws IOException {
        Files.createDirectories(local.resolve("tree/empty"));
        file("tree/a.txt", 10);
        file("tree/inner/b.txt", 70_000);
        upload(local.resolve("tree"));
        bench.settle();
        assertEquals(List.of("a.txt", "empty", "inner"), names(VaultPath.of("tree")));
        assertEquals("3 files are in the vault.", lastNews());
        Path target = Files.createDirectory(local.resolve("back"));
        bench.fileDialogs().answer(target);
        bench.ways().download(stored(VaultPath.ROOT));
        bench.settle();
        assertArrayEquals(
                Files.readAllBytes(local.resolve("tree/inner/b.txt")),
                Files.readAllBytes(target.resolve("tree/inner/b.txt")));
        assertTrue(Files.isDirectory(target.resolve("tree/empty")));
        assertEquals(target, bench.news().getLast().folder().orElseThrow());
    }

    @Test
    void withoutTransfersThereIsNothing() {
        assertEquals("", panel.countProperty().get());
        assertEquals("", panel.planningProperty().get());
        assertEquals("", panel.offerProperty().get());
        assertFalse(panel.busyProperty().get());
        assertTrue(panel.rows().isEmpty());
    }

    @Test
    void theStripSaysWhichOfHowManyAndHowMuch() throws IOException {
        upload(file("small", 10), huge("huge"), huge("next"));
        bench.await("the small one is through", () -> panel.countProperty().get().equals("Transfers 2 of 3"));
        assertTrue(panel.amountsProperty().get().contains(" of 4.3 GB"), panel.amountsProperty().get());
        assertEquals(
                List.of("huge", "next"), panel.rows().stream().map(TransferRow::name).toList());
    }

    @Test
    void theStatusBarTellsTheTotalWhereThePanelIsNotOnScreen() throws IOException {
        upload(huge("huge"));
        StatusSlot.Activity total = bench.slot().activities().getLast();
        assertTrue(total.toldElsewhere().get());
        panel.hidden();
        assertFalse(total.toldElsewhere().get());
        assertTrue(total.text().get().startsWith("Transfers 1 of 1"), total.text().get());
        assertTrue(total.finishedLater());
        assertTrue(panel.rows().isEmpty());
        panel.shown();
        assertTrue(total.toldElsewhere().get());
    }

    @Test
    void oneCanBeHeldAndLetGoOn() throws IOException {
        upload(huge("huge"));
        TransferRow row = bench.row("huge");
        panel.pauseOrResume(row);
        bench.await("paused", () -> bench.words("huge").startsWith("Paused"));
        panel.pauseOrResume(row);
        bench.await("goes on", () -> row.shownProperty().get().state() == TransferRow.State.RUNNING);
    }

    @Test
    void allCanBeHeldAndLetGoOnAndNothingKeepsTheVaultOpenMeanwhile() throws IOException {
        upload(huge("a"), huge("b"), huge("c"));
        panel.pauseOrResumeAll();
        bench.await("paused", () -> panel.pausedProperty().get());
        assertTrue(panel.amountsProperty().get().endsWith("Paused"), panel.amountsProperty().get());
        assertTrue(bench.slot().activities().isEmpty());
        panel.pauseOrResumeAll();
        bench.await("goes on", () -> !panel.pausedProperty().get());
        assertEquals(1, bench.slot().activities().size());
    }

    @Test
    void whatIsAddedAfterPausedOnesWereCancelledGoes() throws IOException {
        upload(huge("a"));
        panel.pauseOrResumeAll();
        bench.await("paused", () -> panel.pausedProperty().get());
        panel.cancelAll();
        bench.settle();
        upload(file("b", 10));
        bench.settle();
        assertEquals(List.of("b"), names(VaultPath.ROOT));
    }

    @Test
    void oneIsCancelledAndTheOthersGoOn() throws IOException {
        upload(huge("huge"), file("small", 10));
        panel.cancelOrDismiss(bench.row("huge"));
        bench.settle();
        assertEquals(List.of("small"), names(VaultPath.ROOT));
        assertEquals("The file is in the vault.", lastNews());
    }

    @Test
    void allAreCancelled() throws IOException {
        upload(huge("a"), huge("b"), huge("c"));
        panel.cancelAll();
        bench.settle();
        assertEquals(List.of(), names(VaultPath.ROOT));
        assertTrue(lastNews().startsWith("Stopped. Nothing was transferred"), lastNews());
        assertEquals("", panel.countProperty().get());
    }

    @Test
    void whatFailedStaysWithItsReasonUntilItIsRetriedOrDismissed() throws IOException {
        Path vanishing = file("vanishing", 10);
        upload(huge("huge"), huge("huger"), vanishing, file("other", 10));
        bench.row("vanishing");
        Files.delete(vanishing);
        panel.cancelOrDismiss(bench.row("huge"));
        panel.cancelOrDismiss(bench.row("huger"));
        bench.settle();
        assertEquals("One transfer did not work", panel.countProperty().get());
        assertTrue(bench.words("vanishing").contains("is no longer there"), bench.words("vanishing"));
        assertTrue(bench.news().getLast().bad());
        assertTrue(panel.expandedProperty().get());
        file("vanishing", 10);
        panel.retry(bench.row("vanishing"));
        bench.await("all is over", () -> panel.countProperty().get().isEmpty());
        assertEquals(List.of("other", "vanishing"), names(VaultPath.ROOT));
    }

    @Test
    void aNameThatWasTakenMeanwhileIsAskedAboutAtTheRetry() throws IOException {
        Path source = file("notes.txt", 10);
        upload(huge("huge"), huge("huger"), source);
        bench.row("notes.txt");
        open.vault().transfers().upload(file("else", 5), VaultPath.ROOT, "notes.txt", Overwrite.REFUSE)
                .run(progress -> {});
        panel.cancelOrDismiss(bench.row("huge"));
        panel.cancelOrDismiss(bench.row("huger"));
        bench.settle();
        bench.dialogs().pick("conflictKeepBoth", false);
        panel.retry(bench.row("notes.txt"));
        bench.await("all is over", () -> panel.countProperty().get().isEmpty());
        assertEquals(2, names(VaultPath.ROOT).size());
    }

    @Test
    void conflictsAreAskedOneByOne() throws IOException {
        upload(file("a", 1), file("b", 1), file("c", 1));
        bench.settle();
        bench.dialogs().pick("conflictReplace", false);
        bench.dialogs().pick("conflictSkip", false);
        bench.dialogs().pick("conflictKeepBoth", false);
        upload(file("a", 2), file("b", 2), file("c", 2));
        bench.settle();
        assertEquals(3, bench.dialogs().choices().size());
        assertTrue(bench.dialogs().choices().getFirst().text().contains("1 B"));
        assertEquals(List.of("a", "b", "c", "c (2)"), names(VaultPath.ROOT));
        assertEquals(List.of(2L, 1L, 1L, 2L), sizes());
    }

    @Test
    void anAnswerCanHoldForTheOthers() throws IOException {
        upload(file("a", 1), file("b", 1), file("c", 1));
        bench.settle();
        bench.dialogs().pick("conflictKeepBoth", false);
        bench.dialogs().pick("conflictReplace", true);
        upload(file("a", 2), file("b", 2), file("c", 2));
        bench.settle();
        assertEquals(2, bench.dialogs().choices().size());
        assertEquals("The same for the other 2, where it is possible", tick(0));
        assertEquals(List.of("a", "a (2)", "b", "c"), names(VaultPath.ROOT));
        assertEquals(List.of(1L, 2L, 2L, 2L), sizes());
    }

    private String tick(int question) {
        return bench.dialogs().choices().get(question).tick().orElseThrow();
    }

    private static List<Long> sizes() {
        return stored(VaultPath.ROOT).stream()
                .sorted(Comparator.comparing(Entry::name))
                .map(entry -> ((FileEntry) entry).size())
                .toList();
    }

    @Test
    void whatTheServerCannotTakeIsNamedBeforeAnythingIsSentAndCanGoUnderAnotherName() throws IOException {
        Path bad = file("line\nbreak.txt", 5);
        bench.dialogs().pick("refusedSuggested", false);
        upload(bad, file("good", 5));
        bench.settle();
        List<String> lines = bench.dialogs().choices().getFirst().lines();
        assertEquals(1, lines.size());
        assertTrue(lines.getFirst().contains("It can go as"), lines.getFirst());
        assertEquals(2, names(VaultPath.ROOT).size());
        assertTrue(lastNews().contains("where it went"), lastNews());
    }

    @Test
    void namesThatHadToDifferAreToldUpToThree() throws IOException {
        for (String name : List.of("a:1", "a:2", "a:3", "a:4", "a:5")) {
            open.vault().transfers().upload(file("plain", 4), VaultPath.ROOT, name, Overwrite.REFUSE)
                    .run(progress -> {});
        }
        Path target = Files.createDirectory(local.resolve("back"));
        bench.fileDialogs().answer(target);
        bench.ways().download(stored(VaultPath.ROOT));
        bench.settle();
        assertTrue(Files.exists(target.resolve(LocalNames.safe("a:5").name())));
        assertEquals(3, lastNews().split("where it went", -1).length - 1, lastNews());
        assertTrue(lastNews().endsWith("And 2 more."), lastNews());
    }
}
