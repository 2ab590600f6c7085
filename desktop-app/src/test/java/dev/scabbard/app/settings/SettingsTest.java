package dev.scabbard.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.shell.WelcomePage;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.core.profile.Preferences;
import dev.scabbard.core.profile.ProfileStore;
import dev.scabbard.core.profile.ProxyPreference;
import dev.scabbard.core.profile.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import org.junit.jupiter.api.Test;

final class SettingsTest extends GuiTest {

    private Preferences preferences() {
        return instance(AppProfile.class).preferences();
    }

    private SettingsPage open() {
        new ShellPage(this).settings();
        return new SettingsPage(this);
    }

    @Test
    void theThemeChangesAtOnceAndIsKept() {
        SettingsPage settings = open();
        settings.chooseTheme("Dark");
        assertTrue(Application.getUserAgentStylesheet().contains("primer-dark"));
        settings.chooseTheme("Light");
        assertTrue(Application.getUserAgentStylesheet().contains("primer-light"));
        await("kept", () -> ProfileStore.open(profileFolder()).profile().preferences().theme() == Theme.LIGHT);
    }

    @Test
    void aNumberOutOfItsRangeIsRefusedWithWordsAndChangesNothing() {
        SettingsPage settings = open();
        settings.typeIdleMinutes("12");
        assertEquals(12, preferences().idleMinutes());
        settings.typeIdleMinutes("0");
        settings.typeIdleMinutes("soon");
        assertEquals(12, preferences().idleMinutes());
    }

    @Test
    void aProxyTakesEffectOnlyWhenHostAndPortCanBeUsed() {
        SettingsPage settings = open();
        settings.chooseProxy("HTTP proxy of my own");
        settings.typeProxy("proxy.lan", "99999");
        assertEquals(new ProxyPreference.System(), preferences().proxy());
        settings.typeProxy("proxy.lan", "3128");
        assertEquals(new ProxyPreference.Manual("proxy.lan", 3128), preferences().proxy());
        settings.chooseProxy("No proxy");
        assertEquals(new ProxyPreference.None(), preferences().proxy());
    }

    @Test
    void aFileWithoutCertificatesIsRefusedAndChangesNothing() throws IOException {
        Path file = Files.writeString(folder().resolve("no-certificate.pem"), "nothing of the kind");
        files().answer(file);
        SettingsPage settings = open();
        settings.chooseCaFile();
        await("refused", settings::complainsAboutCaFile);
        assertEquals(Optional.empty(), preferences().caFile());
    }

    @Test
    void escapeGoesBack() {
        SettingsPage settings = open();
        settings.escape();
        new WelcomePage(this);
        assertFalse(settings.complainsAboutCaFile());
    }
}
