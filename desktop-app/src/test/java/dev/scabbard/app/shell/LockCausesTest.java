package dev.scabbard.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.settings.SettingsPage;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.system.Listening;
import dev.scabbard.app.ui.system.LockCause;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.unlock.UnlockPage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever locks without a key being pressed.
final class LockCausesTest extends GuiTest {

    private OpenVault.Files open() {
        OpenVault.Files vault = TestAccounts.newVault(server());
        interact(() -> {
            instance(AppProfile.class).save(vault.saved());
            instance(Navigation.class).openVault(vault);
        });
        advance(Duration.ofSeconds(2));
        await("the computer is heard", () -> events().isHeard());
        return vault;
    }

    private void minimise() {
        interact(() -> stage().setIconified(true));
        await("minimised", () -> stage().isIconified());
    }

    @ParameterizedTest
    @EnumSource(LockCause.class)
    void whateverTheComputerTellsLocksAndIsToldWhenItIsDone(LockCause cause) {
        OpenVault.Files vault = open();
        List<Boolean> lockedWhenTold = new CopyOnWriteArrayList<>();
        interact(() -> events().tell(cause, () -> lockedWhenTold.add(vault.vault().isLocked())));
        assertTrue(instance(OpenVaults.class).list().isEmpty());
        await("told", () -> !lockedWhenTold.isEmpty());
        assertEquals(List.of(true), lockedWhenTold, "told once, when it was locked");
        assertFalse(new ShellPage(this).canLock());
        assertEquals("", new ShellPage(this).locksIn());
        assertTrue(new ShellPage(this).vaults().getFirst().endsWith("locked"));
    }

    @Test
    void whoWakesTheComputerKeepsThePasswordTypedSoFar() {
        OpenVault.Files vault = open();
        new ShellPage(this).lockByKey();
        UnlockPage unlock = new UnlockPage(this);
        await("focus", unlock::passwordHasFocus);
        unlock.typePassword("half");
        AtomicBoolean told = new AtomicBoolean();
        interact(() -> events().tell(LockCause.WAKE, () -> told.set(true)));
        assertTrue(told.get());
        assertEquals(4, unlock.passwordLength());
        interact(() -> events().tell(LockCause.SLEEP, () -> {}));
        assertEquals(0, new UnlockPage(this).passwordLength());
        assertTrue(vault.vault().isLocked());
    }

    @Test
    void minimisingLocksOnlyWhenTheSettingSaysSo() {
        OpenVault.Files vault = open();
        minimise();
        assertFalse(vault.vault().isLocked());
        interact(() -> stage().setIconified(false));
        new ShellPage(this).settings();
        new SettingsPage(this).lockOnMinimise();
        new SettingsPage(this).done();
        assertTrue(instance(AppProfile.class).preferences().lockOnMinimise());
        minimise();
        await("locked", () -> vault.vault().isLocked());
        interact(() -> stage().setIconified(false));
    }

    @Test
    void theSettingsSayWhatTheComputerTells() {
        new ShellPage(this).settings();
        SettingsPage settings = new SettingsPage(this);
        assertEquals(
                "This computer does not tell of: sleep, a session that is locked or left, a locked screen."
                        + " Time asleep counts all the same.",
                settings.locksAlso());
        interact(() -> events().hear(new Listening(true, true, true, true)));
        assertEquals(
                "Locks also with: sleep, a session that is locked or left, a locked screen."
                        + " Sleep waits until everything is locked.",
                settings.locksAlso());
    }
}
