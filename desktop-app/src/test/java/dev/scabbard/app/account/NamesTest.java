package dev.scabbard.app.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.onboarding.OnboardingPage;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.shell.WelcomePage;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.unlock.UnlockPage;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whether the server can read names: chosen for a new account, changed for a vault, and interrupted.
final class NamesTest extends GuiTest {

    private static final String[] NAMES = {"2024", "Drawer", "Ledger"};

    /// Whether anything is called so where the server keeps it.
    private boolean isStored(String name) throws IOException {
        try (Stream<Path> all = Files.walk(server().folder().path())) {
            return all.anyMatch(path -> path.getFileName().toString().equals(name));
        }
    }

    private OpenVault.Files vaultWithFolders() {
        serve("0.8");
        SavedVault saved = new SavedVault.ExcaliburVault(
                UUID.randomUUID(), "home.lan", server().origin(), TestAccounts.USER, Optional.empty(), false);
        OpenVault.Files open = TestAccounts.newVault(saved, server().origin(), server().accountCreationKey());
        for (String name : NAMES) {
            open.vault().createFolder(VaultPath.ROOT, name);
        }
        return open;
    }

    private FilesPage show(OpenVault.Files open) {
        interact(() -> {
            instance(AppProfile.class).save(open.saved());
            instance(Navigation.class).openVault(open);
        });
        FilesPage files = new FilesPage(this);
        files.awaitNames(NAMES);
        return files;
    }

    @Test
    void aNewAccountHidesItsNames() throws IOException {
        serve("0.8");
        new WelcomePage(this).openExcalibur();
        OnboardingPage page = new OnboardingPage(this);
        page.typeAddress(server().origin());
        page.proceed();
        page.awaitServerFound();
        page.proceed();
        page.awaitAccount();
        page.typeUserName(TestAccounts.USER);
        page.typePassword(TestAccounts.PASSWORD);
        page.sayNew();
        page.typeRepeated(TestAccounts.PASSWORD);
        try (SecretChars key = server().accountCreationKey()) {
            page.pasteCreationWords(key.apply(String::new));
        }
        page.tickHideNames();
        page.proceed();
        page.awaitRecoveryKey();
        page.tickKept();
        page.clickContinue();
        page.awaitLeft();
        FilesPage files = new FilesPage(this);
        files.awaitEmpty();
        files.makeFolder("Drawer");
        files.awaitNames("Drawer");
        assertFalse(isStored("Drawer"));
        files.openAccount();
        assertTrue(new AccountPage(this).names().contains("are hidden"));
    }

    @Test
    void allNamesAreHiddenAndShownAgain() throws IOException {
        FilesPage files = show(vaultWithFolders());
        assertTrue(isStored("Drawer"));
        files.openAccount();
        AccountPage page = new AccountPage(this);
        assertTrue(page.names().contains("can read"));
        page.hideNames();
        new ShellPage(this).cancel();
        page.hideNames();
        new ShellPage(this).confirm();
        assertTrue(page.awaitNamesChanged().contains("hidden"));
        assertFalse(isStored("Drawer"));
        await("focus", page::showNamesHasFocus);
        page.escape();
        files.awaitNames(NAMES);
        assertFalse(files.saysThatNamesWereInterrupted());
        files.openAccount();
        new AccountPage(this).showNames();
        new ShellPage(this).confirm();
        assertTrue(new AccountPage(this).awaitNamesChanged().contains("can read"));
        assertTrue(isStored("Drawer"));
    }

    @Test
    void whatWasInterruptedIsOfferedAndGoneOnWithAndALockLosesNothing() throws IOException {
        OpenVault.Files open = vaultWithFolders();
        Cancellation cancellation = new Cancellation();
        assertThrows(NetProblem.Cancelled.class, () -> open.vault().names().change(true, progress -> {
            if (progress.done() == 1) {
                cancellation.cancel();
            }
        }, cancellation));
        FilesPage files = show(open);
        files.awaitInterruptedNames();
        files.goOnWithNames();
        AccountPage page = new AccountPage(this);
        assertTrue(page.names().contains("were being hidden"));
        page.goOnHidingByKey();
        new ShellPage(this).lockByKey();
        UnlockPage unlock = new UnlockPage(this);
        await("the password is asked for", unlock::passwordHasFocus);
        unlock.typePassword(TestAccounts.PASSWORD);
        unlock.enter();
        unlock.awaitOpen();
        FilesPage again = new FilesPage(this);
        again.awaitNames(NAMES);
        if (again.saysThatNamesWereInterrupted()) {
            again.goOnWithNames();
            new AccountPage(this).goOnHidingByKey();
            new AccountPage(this).awaitNamesChanged();
        }
        for (String name : NAMES) {
            assertFalse(isStored(name), name);
        }
    }
}
