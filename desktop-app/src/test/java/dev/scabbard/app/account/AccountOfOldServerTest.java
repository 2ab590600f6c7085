package dev.scabbard.app.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServerOptions;
import org.junit.jupiter.api.Test;

/// The account of a vault on a server that cannot change it.
final class AccountOfOldServerTest extends GuiTest {

    @Override
    protected LocalServerOptions serverOptions() {
        return super.serverOptions().withRelease(HostedRelease.parse("0.2").orElseThrow());
    }

    @Test
    void bothChangesAreShownDisabledWithTheReleaseThatTheyNeed() {
        OpenVault.Files vault = TestAccounts.newVault(server());
        interact(() -> instance(Navigation.class).openVault(vault));
        new FilesPage(this).openAccount();
        AccountPage page = new AccountPage(this);
        assertEquals(TestAccounts.USER, page.userName());
        assertFalse(page.canTypeLogin());
        assertTrue(page.loginObstacle().contains("0.7"));
        assertTrue(page.derivation().contains("by PBKDF2"));
        assertTrue(page.offersOtherDerivation());
        assertFalse(page.canTypeForDerivation());
        assertTrue(page.derivationObstacle().contains("0.7"));
        assertFalse(page.canHideNames());
        assertTrue(page.names().contains("can read"));
        assertTrue(page.namesObstacle().contains("0.6"));
        page.escape();
    }

    @Test
    void theServerDetailsLeadThereAndEscapeBack() {
        OpenVault.Files vault = TestAccounts.newVault(server());
        interact(() -> instance(Navigation.class).openVault(vault));
        new ShellPage(this).serverDetails();
        new ShellPage(this).openAccountFromServerDetails();
        new AccountPage(this).escape();
        new FilesPage(this);
    }
}
