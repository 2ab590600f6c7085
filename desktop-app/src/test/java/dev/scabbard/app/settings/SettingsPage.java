package dev.scabbard.app.settings;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;

/// The preferences.
public final class SettingsPage extends Page {

    public SettingsPage(GuiTest test) {
        super(test);
        awaitShown("settings");
    }

    public void chooseTheme(String name) {
        choose("settingsTheme", name);
    }

    public void chooseProxy(String name) {
        choose("settingsProxy", name);
    }

    @SuppressWarnings("unchecked") // the ids belong to such boxes
    private void choose(String id, String name) {
        test().interact(() -> ((ChoiceBox<String>) node(id)).setValue(name));
    }

    public void typeProxy(String host, String port) {
        type("settingsProxyHost", host);
        type("settingsProxyPort", port);
        test().push(KeyCode.TAB);
    }

    public void typeIdleMinutes(String minutes) {
        type("settingsIdleMinutes", minutes);
        test().push(KeyCode.TAB);
    }

    public void lockOnMinimise() {
        click("settingsLockOnMinimise");
    }

    public String locksAlso() {
        return text("settingsLocksAlso");
    }

    public void chooseCaFile() {
        press("settingsCaChoose");
    }

    public void useNoCaFile() {
        press("settingsCaForget");
    }

    public String caFile() {
        return text("settingsCaFile");
    }

    public boolean complainsAboutCaFile() {
        return isShown("settingsCaProblem");
    }

    public void done() {
        click("settingsDone");
    }

    public void escape() {
        test().push(KeyCode.ESCAPE);
    }
}
