package dev.scabbard.app.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// *Show recovery key* of an open vault.
final class RecoveryKeyTest extends GuiTest {

    private RecoveryKeyPage open() {
        OpenVault.Files vault = TestAccounts.newVault(server());
        interact(() -> {
            instance(Navigation.class).openVault(vault);
            instance(Navigation.class).openRecoveryKey(vault);
        });
        return new RecoveryKeyPage(this);
    }

    @Test
    void thePasswordIsAskedAgainAndAWrongOneShowsNothing() {
        RecoveryKeyPage page = open();
        await("focus", page::passwordHasFocus);
        page.typePassword("something else");
        page.show();
        await("refused", page::isEnabledAgain);
        assertFalse(page.isShown());
        page.typePassword(TestAccounts.PASSWORD);
        page.show();
        await("the key", page::isShown);
        assertTrue(page.key().matches("[0-9a-f]{64}"));
        page.hide();
        assertEquals("", page.key());
    }

    @Test
    void theKeyCanBeCopiedAndSaved() throws IOException {
        RecoveryKeyPage page = open();
        page.typePassword(TestAccounts.PASSWORD);
        page.show();
        await("the key", page::isShown);
        String key = page.key();
        page.copy();
        assertEquals(key, clipboard().text().orElseThrow().replace(" ", ""));
        assertTrue(page.notice().contains("20"));
        advance(Duration.ofSeconds(21));
        assertEquals(Optional.empty(), clipboard().text());
        Path target = folder().resolve("key.txt");
        files().answer(target);
        page.save();
        await("saved", () -> page.notice().contains(target.toString()));
        assertTrue(Files.readString(target).replaceAll("\\s", "").contains(key));
    }
}
