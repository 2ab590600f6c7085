package dev.scabbard.app.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.core.profile.Profile;
import dev.scabbard.core.profile.SavedLogin;
import dev.scabbard.core.profile.SavedVault;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a server suddenly shows otherwise than at the last login is told before the password is used.
final class UnlockDifferenceTest extends GuiTest {

    private static final UUID ID = UUID.randomUUID();

    @Override
    protected Profile startProfile() {
        TestAccounts.newVault(server()).close();
        return Profile.EMPTY.withVault(new SavedVault.ExcaliburVault(
                ID, "home.lan", server().origin(), TestAccounts.USER, Optional.empty(), false));
    }

    private UnlockPage open() {
        new ShellPage(this).openVault("home.lan");
        UnlockPage page = new UnlockPage(this);
        await("the focus is in the field", page::passwordHasFocus);
        return page;
    }

    /// Unlocks once, so that the login is remembered, and locks again.
    private SavedLogin unlockedBefore() {
        UnlockPage page = open();
        unlock(page);
        page.awaitOpen();
        new ShellPage(this).lockByKey();
        return remembered();
    }

    private void unlock(UnlockPage page) {
        page.typePassword(TestAccounts.PASSWORD);
        page.enter();
    }

    private SavedLogin remembered() {
        return instance(AppProfile.class).profile().login(ID).orElseThrow();
    }

    private void remember(SavedLogin login) {
        interact(() -> instance(AppProfile.class).change(before -> before.withLogin(ID, login)));
    }

    private UnlockPage unlockPage() {
        UnlockPage page = new UnlockPage(this);
        await("the focus is in the field", page::passwordHasFocus);
        return page;
    }

    @Test
    void aServerThatIsOlderThanLastTimeIsAskedAboutWithBothReleases() {
        SavedLogin login = unlockedBefore();
        remember(new SavedLogin("0.2.99", login.salts(), login.group()));
        UnlockPage page = unlockPage();
        unlock(page);
        String question = page.awaitDifference();
        assertTrue(question.contains("0.2.99") && question.contains(login.release()), question);
        page.acceptDifference();
        page.awaitOpen();
        assertEquals(login, remembered());
    }

    @Test
    void otherSaltsThanLastTimeAreToldBeforeThePasswordIsUsed() {
        SavedLogin login = unlockedBefore();
        remember(new SavedLogin(login.release(), "0".repeat(64), login.group()));
        UnlockPage page = unlockPage();
        unlock(page);
        String question = page.awaitDifference();
        assertTrue(question.contains("It was not used"), question);
        page.acceptDifference();
        page.awaitOpen();
        assertEquals(login, remembered());
    }

    @Test
    void aLoginThatIsAsLastTimeAsksNothing() {
        SavedLogin login = unlockedBefore();
        UnlockPage page = unlockPage();
        unlock(page);
        page.awaitOpen();
        assertEquals(login, remembered());
    }
}
