package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.folder.FilesState;
import dev.scabbard.app.files.notices.FilesNotice;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.rows.RowsOnScreen;
import dev.scabbard.app.ui.dialog.ScriptedDialogs;
import dev.scabbard.app.ui.dialog.ScriptedFileDialogs;
import dev.scabbard.app.ui.time.FakeTime;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.vault.disk.LocalNames;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files story without a toolkit, over a real vault on the embedded server.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class FilesViewModelTest {

    @TempDir
    static Path serverFolder;

    /// Where the vault's journal lies, for as long as the vault is open.
    @TempDir
    static Path home;

    private static LocalServer server;
    private static OpenVault.Files open;

    @TempDir
    Path local;

    private FilesBench bench;
    private FakeTime time;
    private ScriptedDialogs dialogs;
    private ScriptedFileDialogs fileDialogs;
    private FilesViewModel model;

    @BeforeAll
    static void openVault() {
        server = LocalServer.start(LocalServerOptions.forVault(serverFolder)
                .withRelease(HostedRelease.parse("0.2").orElseThrow())
                .withMaxUpload(1_000_000));
        open = TestAccounts.newVault(server);
    }

    @AfterAll
    static void lock() {
        open.close();
        server.close();
    }

    @BeforeEach
    void show() {
        bench = new FilesBench(open, home);
        time = bench.time();
        dialogs = bench.dialogs();
        fileDialogs = bench.fileDialogs();
        model = bench.model();
        model.shown();
    }

    @AfterEach
    void empty() {
        model.hidden();
        for (Entry entry : open.vault().list(VaultPath.ROOT).entries()) {
            open.vault().delete(entry, true);
        }
        assertTrue(bench.activities().isEmpty(), "something was left in the status bar");
    }

    private Path file(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            content[i] = (byte) (i * 31 + name.length());
        }
        return Files.write(local.resolve(name), content);
    }

    private List<String> names() {
        return bench.names();
    }

    private FileRow row(String name) {
        return model.rows().shown().stream()
                .filter(row -> row.entry().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private FilesNotice notice() {
        return bench.notice();
    }

    private void upload(String name, int bytes) throws IOException {
        send(file(name, bytes));
    }

    private void send(Path... sources) {
        model.actions().upload(List.of(sources));
        bench.settle();
    }

    @Test
    void anEmptyVaultSaysSo() {
        assertInstanceOf(FilesState.Empty.class, model.stateProperty().get());
    }

    @Test
    void whatIsUploadedComesBackAsItWas() throws IOException {
        for (int bytes : new int[] {0, 1, 65_536, 300_000}) {
            upload("file of " + bytes, bytes);
            Path target = local.resolve("copy of " + bytes);
            fileDialogs.answer(target);
            model.actions().download(List.of(row("file of " + bytes)));
            bench.settle();
            assertArrayEquals(Files.readAllBytes(local.resolve("file of " + bytes)), Files.readAllBytes(target));
        }
    }

    @Test
    void severalFilesAreFetchedIntoOneFolderUnderSafeNames() throws IOException {
        upload("a.txt", 3);
        open.vault().transfers().upload(file("plain", 4), VaultPath.ROOT, "a:b", Overwrite.REFUSE).run(progress -> {});
        model.reload();
        Path folder = Files.createDirectory(local.resolve("downloads"));
        fileDialogs.answer(folder);
        model.actions().download(model.rows().shown());
        bench.settle();
        assertEquals(3, Files.size(folder.resolve("a.txt")));
        assertEquals(4, Files.size(folder.resolve(LocalNames.safe("a:b").name())));
        assertTrue(notice().text().contains(LocalNames.safe("a:b").name()));
        assertEquals(folder, notice().folder().orElseThrow());
    }

    @Test
    void aTakenNameIsAskedAboutBeforeAnythingIsSent() throws IOException {
        upload("a.txt", 3);
        file("a.txt", 9);
        dialogs.pick("conflictKeepBoth", false);
        send(local.resolve("a.txt"));
        assertTrue(dialogs.choices().getFirst().title().contains("a.txt"));
        assertEquals(List.of("a (2).txt", "a.txt"), names().stream().sorted().toList());
        assertEquals(3, row("a.txt").size());
        assertEquals(9, row("a (2).txt").size());
    }

    @Test
    void aTakenNameCanBeReplacedOrLeftAlone() throws IOException {
        upload("a.txt", 3);
        dialogs.pick("conflictSkip", false);
        upload("a.txt", 9);
        assertEquals(3, row("a.txt").size());
        dialogs.pick("conflictReplace", false);
        upload("a.txt", 9);
        assertEquals(9, row("a.txt").size());
    }

    @Test
    void withoutAnAnswerNothingIsSent() throws IOException {
        upload("a.txt", 3);
        send(file("a.txt", 9), file("b.txt", 9));
        assertEquals(1, dialogs.choices().size());
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void aFileThatIsTooLargeIsNamedAndTheOthersGo() throws IOException {
        dialogs.pick("refusedLeaveOut", false);
        send(file("large", 1_100_000), file("small", 10));
        assertTrue(dialogs.choices().getFirst().lines().getFirst().contains("large"));
        assertEquals(List.of("small"), names());
    }

    @Test
    void whatCannotBeSentIsSaidInWords() {
        send(local.resolve("gone"));
        assertTrue(notice().bad());
        assertTrue(notice().text().contains("gone"));
        assertTrue(names().isEmpty());
    }

    @Test
    void whatWasCopiedElsewhereIsPastedIntoTheFolderOnScreen() throws IOException {
        Path folder = Files.createDirectory(local.resolve("copied"));
        Files.write(folder.resolve("inner"), new byte[7]);
        bench.clipboard().putFiles(folder, file("beside", 3));
        model.actions().paste();
        bench.settle();
        assertEquals(List.of("copied", "beside"), names());
        model.open(row("copied"));
        assertEquals(7, row("inner").size());
    }

    @Test
    void pastingATextSendsNothing() {
        bench.clipboard().put("no file");
        model.actions().paste();
        assertTrue(names().isEmpty());
    }

    @Test
    void aFolderIsMadeOpenedAndLeftAgain() {
        dialogs.answer("Papers");
        model.actions().newFolder();
        assertEquals(List.of("Papers"), names());
        model.open(row("Papers"));
        assertEquals(VaultPath.of("Papers"), model.session().location().get());
        RecordedTable table = new RecordedTable();
        model.setTable(table);
        model.up();
        assertEquals(VaultPath.ROOT, model.session().location().get());
        assertEquals(new RowsOnScreen.Then.Select(Set.of("Papers")), table.last());
    }

    @Test
    void aNameThatTheServerCannotTakeIsRefusedWhileItIsTyped() throws IOException {
        upload("taken", 1);
        model.actions().newFolder();
        Function<String, Optional<String>> complaint = dialogs.textQuestions().getLast().complaint();
        for (String bad : List.of("a/b", "..", "tab\there", "x".repeat(256), "taken")) {
            assertTrue(complaint.apply(bad).isPresent(), bad);
        }
        assertTrue(complaint.apply("äß 漢字 (1)!'#?").isEmpty());
    }

    @Test
    void aRenamedFileIsSelectedUnderItsNewName() throws IOException {
        upload("old.txt", 1);
        RecordedTable table = new RecordedTable();
        model.setTable(table);
        model.actions().rename(row("old.txt"));
        model.actions().renaming().textProperty().set("new 'name'?.txt");
        model.actions().renaming().save();
        assertEquals(List.of("new 'name'?.txt"), names());
        assertEquals(new RowsOnScreen.Then.Select(Set.of("new 'name'?.txt")), table.last());
    }

    @Test
    void deletingAFullFolderIsAskedInItsOwnWords() throws IOException {
        open.vault().createFolder(VaultPath.ROOT, "full");
        open.vault().createFolder(VaultPath.of("full"), "inner");
        open.vault().createFolder(VaultPath.ROOT, "empty");
        model.reload();
        model.actions().delete(List.of(row("full")));
        model.actions().delete(List.of(row("empty")));
        assertEquals(2, dialogs.questions().size());
        assertFalse(dialogs.questions().get(0).text().equals(dialogs.questions().get(1).text()));
        assertTrue(dialogs.questions().stream().allMatch(question -> question.dangerous()));
        assertTrue(names().isEmpty());
    }

    @Test
    void nothingGoesWithoutAYes() throws IOException {
        upload("a.txt", 1);
        dialogs.refuse();
        model.actions().delete(model.rows().shown());
        model.reload();
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    void theFilterWaitsUntilTypingPauses() throws IOException {
        upload("apple", 1);
        upload("pear", 1);
        model.rows().filterProperty().set("pea");
        assertEquals(2, names().size());
        time.advance(Duration.ofMillis(300));
        assertEquals(List.of("pear"), names());
        model.rows().filterProperty().set("zzz");
        time.advance(Duration.ofMillis(300));
        assertInstanceOf(FilesState.NothingFound.class, model.stateProperty().get());
    }

    @Test
    void aFolderThatIsGoneOffersTheWayHome() {
        model.goTo(VaultPath.of("nowhere"));
        assertTrue(model.stateProperty().get() instanceof FilesState.Failed failed && failed.gone());
        model.goTo(VaultPath.ROOT);
        assertInstanceOf(FilesState.Empty.class, model.stateProperty().get());
    }

    @Test
    void afterALockNothingOfTheFolderIsHeld() throws IOException {
        upload("secret plans.txt", 1);
        model.select(model.rows().shown());
        model.hidden();
        assertTrue(model.rows().shown().isEmpty());
        assertTrue(model.rows().all().isEmpty());
        assertTrue(model.selectionProperty().get().isEmpty());
        assertEquals(0, time.tickers());
    }
}
