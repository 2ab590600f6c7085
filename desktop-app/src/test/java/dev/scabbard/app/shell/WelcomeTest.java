package dev.scabbard.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import org.junit.jupiter.api.Test;

final class WelcomeTest extends GuiTest {

    @Test
    void firstStartOffersTheChoicesWithTheFocusOnTheFirst() {
        WelcomePage welcome = new WelcomePage(this);
        await("focus", welcome::firstChoiceHasFocus);
        assertEquals("Scabbard", stage().getTitle());
        assertTrue(new ShellPage(this).vaults().isEmpty());
    }

    @Test
    void nothingIsLockedWhenNothingIsOpen() {
        ShellPage shell = new ShellPage(this);
        assertFalse(shell.canLock());
        assertEquals("", shell.locksIn());
        assertEquals("", shell.server());
    }
}
