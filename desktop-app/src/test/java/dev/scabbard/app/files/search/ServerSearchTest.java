package dev.scabbard.app.files.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Searching by a server that can, in the window.
final class ServerSearchTest extends GuiTest {

    @Override
    protected LocalServerOptions serverOptions() {
        return super.serverOptions().withRelease(HostedRelease.parse("0.5").orElseThrow());
    }

    private static void put(OpenVault.Files open, Path source, VaultPath where, String name) {
        open.vault().transfers().upload(source, where, name, Overwrite.REFUSE).run(progress -> {});
    }

    @Test
    void theServerLooksEverywhere() throws IOException {
        OpenVault.Files open = TestAccounts.newVault(server());
        open.vault().createFolder(VaultPath.ROOT, "2025");
        open.vault().createFolder(VaultPath.ROOT, "2026");
        Path source = Files.writeString(folder().resolve("source"), "x");
        put(open, source, VaultPath.of("2025"), "Invoice.txt");
        put(open, source, VaultPath.of("2026"), "Invoice May.txt");
        put(open, source, VaultPath.ROOT, "zzz.bin");
        interact(() -> instance(Navigation.class).openVault(open));
        FilesPage files = new FilesPage(this);
        files.awaitNames("2025", "2026", "zzz.bin");
        files.openByKey("2026");
        files.awaitNames("Invoice May.txt");
        SearchPage search = new SearchPage(this);
        search.search("Invoice");
        search.awaitFound("/2026: Invoice May.txt");
        search.searchEverywhere();
        search.awaitFound("/2025: Invoice.txt", "/2026: Invoice May.txt");
        assertTrue(search.progress().contains("2 files"), search.progress());
        search.reveal("Invoice.txt");
        files.awaitNames("Invoice.txt");
    }
}
