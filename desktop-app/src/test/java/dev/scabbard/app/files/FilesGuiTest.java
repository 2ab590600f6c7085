package dev.scabbard.app.files;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;

/// The base of tests of an open vault's window: the vault is new, and things are put into it without the window.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
public abstract class FilesGuiTest extends GuiTest {

    private OpenVault.Files open;
    private FilesPage files;

    @BeforeEach
    void openVault() {
        open = TestAccounts.newVault(server());
        interact(() -> instance(Navigation.class).openVault(open));
        files = new FilesPage(this);
        files.awaitEmpty();
    }

    /// The vault, past the window.
    protected final OpenVault.Files open() {
        return open;
    }

    /// The page.
    protected final FilesPage page() {
        return files;
    }

    /// Makes a folder.
    protected final void folder(VaultPath parent, String name) {
        open.vault().createFolder(parent, name);
    }

    /// Puts a file of so many bytes into a folder.
    protected final void file(VaultPath parent, String name, int bytes) throws IOException {
        Path local = Files.write(Files.createDirectories(folder().resolve("local")).resolve("source"), new byte[bytes]);
        open.vault().transfers().upload(local, parent, name, Overwrite.REFUSE).run(progress -> {});
    }
}
