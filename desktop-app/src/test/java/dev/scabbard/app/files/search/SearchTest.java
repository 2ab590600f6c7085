package dev.scabbard.app.files.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Searching the folders below, in the window, over a real server.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class SearchTest extends GuiTest {

    private Vault vault;
    private FilesPage files;
    private SearchPage search;

    @BeforeEach
    void openVault() throws IOException {
        OpenVault.Files open = TestAccounts.newVault(server());
        vault = open.vault();
        vault.createFolder(VaultPath.ROOT, "2025");
        vault.createFolder(VaultPath.ROOT, "2026");
        vault.createFolder(VaultPath.of("2026"), "Invoices");
        put(VaultPath.of("2025"), "Invoice old.txt");
        put(VaultPath.of("2026", "Invoices"), "may.txt");
        put(VaultPath.of("2026", "Invoices"), "june.txt");
        interact(() -> instance(Navigation.class).openVault(open));
        files = new FilesPage(this);
        files.awaitNames("2025", "2026");
        search = new SearchPage(this);
    }

    private void put(VaultPath where, String name) throws IOException {
        Path source = Files.writeString(folder().resolve("source"), name);
        vault.transfers().upload(source, where, name, Overwrite.REFUSE).run(progress -> {});
    }

    @Test
    void whatIsFoundBelowIsShownWithItsFolderAndLeadsThere() {
        search.search("invoice");
        search.awaitOver();
        search.awaitFound("/2025: Invoice old.txt", "/2026: Invoices");
        assertTrue(search.title().contains("invoice"), search.title());
        assertTrue(search.progress().startsWith("2 found in 4 folders"), search.progress());

        search.reveal("Invoice old.txt");

        await("in the folder", () -> files.here().equals("2025"));
        files.awaitNames("Invoice old.txt");
        await("it is selected", () -> files.selected().equals(List.of("Invoice old.txt")));
    }

    @Test
    void nothingFoundIsSaidAndEscapeLeadsBackToTheFolder() {
        search.searchByButton("nowhere");
        search.awaitOver();
        assertTrue(search.saysNothingFound());

        search.closeByKey();

        assertTrue(search.filterHasFocus());
    }

    @Test
    void searchingAgainFindsWhatHasComeMeanwhile() throws IOException {
        search.search("june");
        search.awaitOver();
        search.awaitFound("/2026/Invoices: june.txt");
        put(VaultPath.ROOT, "June 2.txt");

        search.again();

        search.awaitFound("/2026/Invoices: june.txt", "/: June 2.txt");
        search.close();
        files.awaitNames("2025", "2026");
    }

    @Test
    void lockingForgetsWhatWasFound() {
        search.search("invoice");
        search.awaitOver();

        new ShellPage(this).lockByKey();

        await("the search is gone", () -> !search.isOnScreen());
    }

    @Test
    void aServerThatCannotSearchIsOfferedWithTheReleaseItNeeds() {
        search.search("may");
        search.awaitOver();
        assertTrue(search.everywhere().contains("needs Excalibur 0.5"), search.everywhere());
        assertFalse(search.canSearchEverywhere());
    }
}
