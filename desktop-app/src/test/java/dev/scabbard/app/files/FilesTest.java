package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.transfers.TransfersPage;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.vault.disk.LocalNames;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The files story in the window, over a real server.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class FilesTest extends GuiTest {

    private static final String ODD_NAME = "äß 漢字 (1)!'#?.txt";

    private FilesPage files;

    @BeforeEach
    void openVault() {
        OpenVault.Files vault = TestAccounts.newVault(server());
        interact(() -> instance(Navigation.class).openVault(vault));
        files = new FilesPage(this);
        files.awaitEmpty();
    }

    private Path file(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        Path folder = Files.createDirectories(folder().resolve("local"));
        return Files.write(folder.resolve(name), content);
    }

    private void upload(Path... paths) {
        files().answer(paths);
        files.upload();
    }

    @Test
    void threeFilesGoInAndComeBackIdentical() throws IOException {
        Path empty = file("empty", 0);
        Path large = file("large.bin", 5_000_000);
        Path odd = file(ODD_NAME, 1000);
        upload(empty, large, odd);
        files.awaitNames(ODD_NAME, "empty", "large.bin");
        Path target = Files.createDirectory(folder().resolve("back"));
        files().answer(target);
        files.select(ODD_NAME, "empty", "large.bin");
        files.download();
        files.awaitNotice("3");
        assertTrue(files.canOpenFolder());
        assertArrayEquals(Files.readAllBytes(empty), Files.readAllBytes(target.resolve("empty")));
        assertArrayEquals(Files.readAllBytes(large), Files.readAllBytes(target.resolve("large.bin")));
        assertArrayEquals(
                Files.readAllBytes(odd), Files.readAllBytes(target.resolve(LocalNames.safe(ODD_NAME).name())));
    }

    @Test
    void everythingIsDoneByKeys() throws IOException {
        files.makeFolder("Papers");
        files.awaitNames("Papers");
        await("focus in the table", files::tableHasFocus);
        files.openByKey("Papers");
        await("in the folder", () -> files.here().equals("Papers"));
        files.awaitEmpty();
        files().answer(file("a.txt", 10));
        files.uploadByKey();
        files.awaitNames("a.txt");
        files.renameByKey("a.txt", "b (1).txt");
        files.awaitNames("b (1).txt");
        files.deleteByKey("b (1).txt");
        files.confirm();
        files.awaitEmpty();
        files.home();
        files.awaitNames("Papers");
    }

    @Test
    void backspaceLeadsOutOfAFolder() {
        files.makeFolder("Papers");
        files.awaitNames("Papers");
        files.openByKey("Papers");
        await("in the folder", () -> files.here().equals("Papers"));
        files.makeFolder("Inner");
        files.awaitNames("Inner");
        files.select("Inner");
        files.upByKey();
        files.awaitNames("Papers");
        assertTrue(files.canRename());
    }

    @Test
    void theFilterNarrowsTheTable() throws IOException {
        upload(file("apple", 1), file("pear", 1));
        files.awaitNames("apple", "pear");
        files.filterByKey("PEA");
        advance(Duration.ofMillis(500));
        files.awaitNames("pear");
        files.filterByKey("zzz");
        advance(Duration.ofMillis(500));
        await("nothing found", files::saysNothingFound);
        files.clearFilter();
        advance(Duration.ofMillis(500));
        files.awaitNames("apple", "pear");
    }

    @Test
    void aTakenNameIsAskedAbout() throws IOException {
        Path source = file("a.txt", 5);
        upload(source);
        files.awaitNames("a.txt");
        upload(source);
        await("the question", files::asksAboutTakenNames);
        files.keepBoth();
        files.awaitNames("a.txt", "a (2).txt");
        assertFalse(files.asksAboutTakenNames());
    }

    @Test
    void aRestartedServerIsOnlyAShortDelay() throws IOException {
        restartServer();
        upload(file("after.txt", 5));
        files.awaitNames("after.txt");
        assertEquals("Home", files.here());
    }

    @Test
    void anUploadIsCancelledFromTheStatusBarOfAnotherPlace() throws IOException {
        Path huge = file("huge.bin", 1);
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        ShellPage shell = new ShellPage(this);
        upload(huge);
        TransfersPage transfers = new TransfersPage(this);
        transfers.awaitCount("Transfers 1 of 1");
        assertFalse(shell.showsActivity());
        OpenVault vault = instance(OpenVaults.class).list().getFirst();
        shell.settings();
        await("the upload goes on", () -> shell.showsActivity() && shell.activity().startsWith("Transfers 1 of 1"));
        shell.cancelActivity();
        await("the upload is cancelled", () -> !shell.showsActivity());
        interact(() -> instance(Navigation.class).openVault(vault));
        files = new FilesPage(this);
        files.awaitNotice("Stopped. Nothing was transferred");
        files.awaitEmpty();
    }
}
