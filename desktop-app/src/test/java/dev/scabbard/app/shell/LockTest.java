package dev.scabbard.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.clipboard.ClipboardGuard;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.app.unlock.UnlockPage;
import dev.scabbard.core.secret.SecretChars;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

final class LockTest extends GuiTest {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private OpenVault.Files open() {
        OpenVault.Files vault = TestAccounts.newVault(server());
        vault.vault().createFolder(dev.scabbard.core.vault.entry.VaultPath.ROOT, "Round table");
        interact(() -> {
            instance(AppProfile.class).save(vault.saved());
            instance(Navigation.class).openVault(vault);
        });
        await("the folder is listed", () -> isOnScreen("Round table"));
        return vault;
    }

    private boolean isOnScreen(String text) {
        return lookup((Node node) -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .queryAll()
                .stream()
                .anyMatch(node -> node.getScene() != null);
    }

    private void assertLocked(OpenVault.Files vault) {
        await("locked", () -> vault.vault().isLocked());
        assertTrue(instance(OpenVaults.class).list().isEmpty());
        assertFalse(isOnScreen("Round table"));
        assertEquals("Scabbard", stage().getTitle());
        ShellPage shell = new ShellPage(this);
        assertFalse(shell.canLock());
        assertEquals("", shell.locksIn());
        assertEquals("", shell.server());
    }

    @Test
    void theKeyLocksEverythingAndAsksForThePasswordOfTheVaultOnScreen() {
        OpenVault.Files vault = open();
        ShellPage shell = new ShellPage(this);
        assertTrue(shell.canLock());
        shell.lockByKey();
        await("unlock page", () -> new UnlockPage(this).passwordHasFocus());
        assertLocked(vault);
    }

    @Test
    void memoryIsSweptAtOnceAndOnceMoreWhenWhatWasUnderWayHasEnded() {
        open();
        new ShellPage(this).lockByKey();
        await("swept", () -> sweeps() == 1);
        advance(Duration.ofSeconds(10));
        await("swept once more", () -> sweeps() == 2);
        advance(Duration.ofMinutes(1));
        assertEquals(2, sweeps());
    }

    @Test
    void itLocksAfterTheIdleTimeWithADialogOpen() {
        OpenVault.Files vault = open();
        interact(() -> instance(Dialogs.class).say("About this vault", "Round table"));
        ShellPage shell = new ShellPage(this);
        assertEquals("locks in 5:00", shell.locksIn());
        advance(LIMIT.minusSeconds(1));
        assertEquals("locks in 0:01", shell.locksIn());
        advance(Duration.ofSeconds(1));
        assertFalse(shell.hasDialog());
        assertLocked(vault);
    }

    @Test
    void itLocksWithTheServerDetailsOpen() {
        OpenVault.Files vault = open();
        ShellPage shell = new ShellPage(this);
        shell.serverDetails();
        advance(LIMIT);
        await("no popover", () -> lookup("#serverDetails").queryAll().stream()
                .noneMatch(node -> node.getScene().getWindow().isShowing()));
        assertLocked(vault);
    }

    @Test
    void aNightAsleepLocksAtTheFirstTick() {
        OpenVault.Files vault = open();
        sleepComputer(Duration.ofHours(12));
        assertLocked(vault);
    }

    @Test
    void lockingEmptiesTheClipboardThatHoldsOurs() {
        OpenVault.Files vault = open();
        interact(() -> {
            try (SecretChars secret = SecretChars.copyOf("a secret".toCharArray())) {
                instance(ClipboardGuard.class).copySecret(secret, Duration.ofSeconds(20));
            }
        });
        new ShellPage(this).lockByKey();
        assertLocked(vault);
        assertEquals(Optional.empty(), clipboard().text());
    }

    @Test
    void aRunningTransferKeepsItOpenUnlessTheSettingSaysOtherwise() {
        OpenVault.Files vault = open();
        interact(() -> instance(StatusSlot.class).show(StatusSlot.Activity.of("Uploading", () -> {})));
        advance(LIMIT.multipliedBy(2));
        assertFalse(vault.vault().isLocked());
        interact(() -> instance(AppProfile.class)
                .changePreferences(preferences -> preferences.withTransferCountsAsUse(false)));
        advance(LIMIT);
        assertLocked(vault);
    }

    @Test
    void theServerOfTheVaultIsOneClickAway() {
        open();
        ShellPage shell = new ShellPage(this);
        assertEquals("Excalibur 0.2.0 · encrypted", shell.server());
        assertFalse(shell.showsPlainHttp());
        shell.serverDetails();
        clickOn("#serverDocs");
        assertEquals(List.of(java.net.URI.create(server().origin() + "/api/docs")), browser().opened());
    }

    @Test
    void quittingWhileATransferRunsIsAsked() {
        AtomicInteger cancelled = new AtomicInteger();
        interact(() -> instance(StatusSlot.class)
                .show(StatusSlot.Activity.of("Uploading notes.txt", cancelled::incrementAndGet)));
        ShellPage shell = new ShellPage(this);
        assertEquals("Uploading notes.txt", shell.activity());
        interact(() -> stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertTrue(shell.hasDialog());
        assertTrue(stage().isShowing());
        shell.cancel();
        assertEquals(0, cancelled.get());
        shell.cancelActivity();
        assertEquals(1, cancelled.get());
    }
}
