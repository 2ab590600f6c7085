package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.unlock.UnlockPage;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A vault that is locked and unlocked again in the window.
final class LockedFilesTest extends GuiTest {

    @Test
    void afterALockNobodySeesWhereTheUserHasBeen() {
        SavedVault saved = new SavedVault.ExcaliburVault(
                UUID.randomUUID(), "Home", server().origin(), TestAccounts.USER, Optional.empty(), false);
        OpenVault.Files vault = TestAccounts.newVault(saved, server().origin(), server().accountCreationKey());
        vault.vault().createFolder(VaultPath.ROOT, "outer");
        vault.vault().createFolder(VaultPath.of("outer"), "inner");
        interact(() -> {
            instance(AppProfile.class).save(saved);
            instance(Navigation.class).openVault(vault);
        });
        FilesPage files = new FilesPage(this);
        files.awaitNames("outer");
        files.openByKey("outer");
        files.awaitNames("inner");
        files.openByKey("inner");
        files.awaitEmpty();
        files.backByKey();
        files.awaitNames("inner");
        assertTrue(files.canGoBack() && files.canGoForward());

        new ShellPage(this).lockByKey();
        UnlockPage unlock = new UnlockPage(this);
        await("the focus is in the field", unlock::passwordHasFocus);
        unlock.typePassword(TestAccounts.PASSWORD);
        unlock.enter();
        unlock.awaitOpen();

        files = new FilesPage(this);
        files.awaitNames("outer");
        assertEquals("Home", files.here());
        assertEquals(List.of(), files.selected());
        assertFalse(files.canGoBack() || files.canGoForward());
        files.backByKey();
        files.forwardByKey();
        files.awaitNames("outer");
    }
}
