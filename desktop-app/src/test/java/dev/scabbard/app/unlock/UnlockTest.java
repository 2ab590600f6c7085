package dev.scabbard.app.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.shell.WelcomePage;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.core.profile.Profile;
import dev.scabbard.core.profile.SavedVault;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class UnlockTest extends GuiTest {

    @Override
    protected Profile startProfile() {
        TestAccounts.newVault(server()).close();
        return Profile.EMPTY.withVault(new SavedVault.ExcaliburVault(
                UUID.randomUUID(), "home.lan", server().origin(), TestAccounts.USER, Optional.empty(), false));
    }

    /// The page with which the program begins for whoever has one vault.
    private UnlockPage open() {
        UnlockPage page = new UnlockPage(this);
        await("the focus is in the field", page::passwordHasFocus);
        return page;
    }

    @Test
    void aWrongPasswordIsSaidBelowTheFieldWithoutADialogAndTheRightOneOpens() {
        UnlockPage page = open();
        assertTrue(page.title().contains("home.lan"));
        assertEquals(TestAccounts.USER, page.userName());
        page.typePassword("wrong");
        page.enter();
        page.awaitWrongPassword();
        assertEquals(5, page.passwordLength());
        assertFalse(new ShellPage(this).hasDialog());
        await("the focus is back in the field", page::passwordHasFocus);
        page.typePassword(TestAccounts.PASSWORD);
        assertEquals("", page.passwordProblem());
        page.enter();
        page.awaitOpen();
        assertEquals(1, instance(OpenVaults.class).list().size());
    }

    @Test
    void aServerThatIsGoneCanBeTriedAgain() {
        UnlockPage page = open();
        server().close();
        page.typePassword(TestAccounts.PASSWORD);
        page.enter();
        page.awaitProblem();
        assertEquals(TestAccounts.PASSWORD.length(), page.passwordLength());
        restartServer();
        page.retry();
        page.awaitOpen();
    }

    @Test
    void anotherAddressCanBeTypedWhereTheProblemIsSaid() {
        UnlockPage page = open();
        server().close();
        page.typePassword(TestAccounts.PASSWORD);
        page.enter();
        page.awaitProblem();
        restartServer();
        page.editAddress("localhost:" + server().port());
        await("the focus is back in the field", page::passwordHasFocus);
        page.enter();
        page.awaitOpen();
    }

    @Test
    void lockingAsksForThePasswordAgain() {
        UnlockPage page = open();
        page.typePassword(TestAccounts.PASSWORD);
        page.enter();
        page.awaitOpen();
        new ShellPage(this).lockByKey();
        UnlockPage again = new UnlockPage(this);
        await("the focus is in the field", again::passwordHasFocus);
        assertEquals(0, again.passwordLength());
        assertTrue(instance(OpenVaults.class).list().isEmpty());
    }

    @Test
    void escapeGoesBack() {
        UnlockPage page = open();
        page.escape();
        new WelcomePage(this);
    }
}
