package dev.scabbard.app.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.core.profile.Profile;
import dev.scabbard.core.profile.ProxyPreference;
import dev.scabbard.core.profile.SavedVault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AboutTest extends GuiTest {

    @Override
    protected Profile startProfile() {
        return Profile.EMPTY
                .withVault(new SavedVault.ExcaliburVault(
                        UUID.randomUUID(),
                        "Camelot",
                        "https://castle.example:1234",
                        "guinevere",
                        Optional.empty(),
                        false))
                .withPreferences(Profile.EMPTY
                        .preferences()
                        .withProxy(new ProxyPreference.Manual("gate.example", 8080)));
    }

    @Test
    void itShowsVersionLogFileAndTheLibrariesOfTheBuild() {
        new ShellPage(this).about();
        AboutPage about = new AboutPage(this);
        assertTrue(about.version().startsWith("Scabbard "));
        assertEquals(profileFolder().logs().resolve("scabbard.log").toString(), about.logFile());
        assertTrue(about.memory().startsWith("Secrets in memory: "), about.memory());
        await("libraries", () -> about.libraries() > 20);
        about.openLogFolder();
        assertEquals(List.of(profileFolder().logs().toUri()), browser().opened());
    }

    @Test
    void diagnosticsNameNoUserHostOrVault() {
        new ShellPage(this).about();
        AboutPage about = new AboutPage(this);
        about.copyDiagnostics();
        String copied = clipboard().text().orElseThrow();
        assertTrue(copied.contains("Excalibur vaults 1"));
        assertTrue(copied.contains("proxy manual"));
        for (String name : List.of(
                "Camelot", "castle", "guinevere", "gate.example", "8080", "1234", folder().toString(),
                System.getProperty("user.name"), System.getProperty("user.home"))) {
            assertFalse(copied.contains(name), name);
        }
    }
}
