package dev.scabbard.app.renewal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.local.LocalVaultFolder;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The whole way of a vault on this computer from 0.2 to the release of new ones.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class RenewalTest extends GuiTest {

    private SavedVault.LocalVault saved;
    private OpenVault.Files old;

    @BeforeEach
    void openOldVault() throws IOException {
        LocalVaultService service = instance(LocalVaultService.class);
        Path place = service.newFolder();
        LocalServer.start(LocalServerOptions.forVault(place)
                        .withRelease(HostedRelease.parse("0.2").orElseThrow()))
                .close();
        saved = new SavedVault.LocalVault(UUID.randomUUID(), "Home", place, TestAccounts.USER, OptionalInt.empty());
        LocalVaultService.Running running = service.start(saved);
        old = TestAccounts.newVault(saved, running.address(), running.accountCreationKey());
        old.vault().createFolder(VaultPath.ROOT, "docs");
        old.vault().createFolder(VaultPath.ROOT, "empty");
        Path plain = Files.writeString(folder().resolve("plain"), "what the knight wrote");
        old.vault()
                .transfers()
                .upload(plain, VaultPath.of("docs"), "notes.txt", Overwrite.REFUSE)
                .run(progress -> {});
        interact(() -> {
            instance(AppProfile.class).save(saved);
            instance(Navigation.class).openVault(old);
        });
    }

    private List<SavedVault> vaults() {
        return instance(AppProfile.class).vaults();
    }

    @Test
    void everythingGoesOverAndTheOldVaultGoesOnlyWhenThatIsWanted() {
        new FilesPage(this).renew();
        RenewalPage page = new RenewalPage(this);
        assertTrue(page.passwordHasFocus());
        page.begin("wrong");
        page.awaitPasswordProblem();
        assertEquals(1, vaults().size());
        page.begin(TestAccounts.PASSWORD);
        page.awaitKey();
        assertFalse(page.canCopy());
        assertEquals(2, vaults().size(), "it is found again whatever happens");
        page.keepKeyAndCopy();
        String said = page.awaitOver();
        assertTrue(said.contains("one file and 2 folders") && said.contains("is the same"), said);
        assertTrue(page.openHasFocus());
        page.delete();
        new ShellPage(this).cancel();
        assertTrue(LocalVaultFolder.at(saved.folder()).isVault());
        page.delete();
        new ShellPage(this).confirm();
        new FilesPage(this).awaitNames("docs", "empty");
        await("the old one goes", () -> vaults().size() == 1);
        assertFalse(Files.exists(saved.folder()));
        assertEquals("Home (0.8)", vaults().getFirst().name());
    }

    @Test
    void whoLeavesBeforeTheKeyIsKeptFindsTheNewVaultAgain() {
        new FilesPage(this).renew();
        RenewalPage page = new RenewalPage(this);
        page.begin(TestAccounts.PASSWORD);
        page.awaitKey();
        page.back();
        new FilesPage(this).renew();
        RenewalPage again = new RenewalPage(this);
        again.begin(TestAccounts.PASSWORD);
        again.awaitKey();
        assertFalse(again.canCopy());
        again.keepKeyAndCopy();
        again.awaitOver();
        assertTrue(again.offersDeletion());
        assertEquals(2, vaults().size());
        assertTrue(LocalVaultFolder.at(saved.folder()).isVault());
    }
}
