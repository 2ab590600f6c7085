package dev.scabbard.app.files.transfers;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.unlock.UnlockPage;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.profile.SavedVault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/// The base of tests of transfers in the window: a new vault that the program knows and can unlock again, and local
/// files to send.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
abstract class TransfersGuiTest extends GuiTest {

    private FilesPage files;
    private TransfersPage transfers;

    /// Where the vault is.
    LocalServer vaultServer() {
        return server();
    }

    @BeforeEach
    void openVault() {
        LocalServer server = vaultServer();
        SavedVault saved = new SavedVault.ExcaliburVault(
                UUID.randomUUID(), "Home", server.origin(), TestAccounts.USER, Optional.empty(), false);
        OpenVault.Files vault = TestAccounts.newVault(saved, server.origin(), server.accountCreationKey());
        interact(() -> {
            instance(AppProfile.class).save(saved);
            instance(Navigation.class).openVault(vault);
        });
        files = new FilesPage(this);
        files.awaitEmpty();
        transfers = new TransfersPage(this);
    }

    /// The files of the vault.
    final FilesPage page() {
        return files;
    }

    /// The transfers below them.
    final TransfersPage transfers() {
        return transfers;
    }

    /// The folder of the files to send.
    final Path local() throws IOException {
        return Files.createDirectories(folder().resolve("local"));
    }

    /// A file to send, of so many bytes.
    final Path file(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        Path file = local().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /// A file that is never through before somebody cancels.
    final Path huge(String name) throws IOException {
        Path file = local().resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        return file;
    }

    /// Sends files by the button.
    final void upload(Path... paths) {
        files().answer(paths);
        files.upload();
    }

    /// Locks by the key, and waits until the password can be typed.
    final UnlockPage lock() {
        new ShellPage(this).lockByKey();
        UnlockPage unlock = new UnlockPage(this);
        await("the focus is in the field", unlock::passwordHasFocus);
        return unlock;
    }

    /// Unlocks again.
    final void unlock(UnlockPage unlock) {
        unlock.typePassword(TestAccounts.PASSWORD);
        unlock.enter();
        unlock.awaitOpen();
        files = new FilesPage(this);
    }
}
