package dev.scabbard.app.files.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.local.RateLimit;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A search that takes long because its server answers only so often.
final class SlowSearchTest extends GuiTest {

    private static final int FOLDERS = 60;
    private static final RateLimit TWO_A_SECOND = new RateLimit(10, 2);

    private Optional<LocalServer> limited = Optional.empty();

    /// The vault, on a server that has become slow.
    private OpenVault.Files slowVault() {
        LocalServerOptions options = LocalServerOptions.forVault(folder().resolve("slow"));
        LocalServer fast = LocalServer.start(options);
        OpenVault.Files vault = TestAccounts.newVault(fast);
        for (int i = 0; i < FOLDERS; i++) {
            vault.vault().createFolder(VaultPath.ROOT, "Folder " + i);
        }
        int port = fast.port();
        fast.close();
        limited = Optional.of(LocalServer.start(options.withPort(port).withRate(TWO_A_SECOND)));
        return vault;
    }

    @AfterEach
    void stopServer() {
        limited.ifPresent(LocalServer::close);
    }

    @Test
    void aSearchIsStoppedAndWhatWasFoundStays() {
        OpenVault.Files vault = slowVault();
        interact(() -> instance(Navigation.class).openVault(vault));
        FilesPage files = new FilesPage(this);
        await("the folders", () -> files.names().size() == FOLDERS);
        SearchPage search = new SearchPage(this);
        search.search("Folder 7");
        search.awaitFound("/: Folder 7");
        search.stop();
        search.awaitOver();
        assertTrue(search.hint().startsWith("You stopped the search"), search.hint());
        assertEquals(List.of("/: Folder 7"), search.found());
        search.close();
        await("the folder is back", () -> files.names().size() == FOLDERS);
    }
}
