package dev.scabbard.app.recovery;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/// *Show recovery key*.
public final class RecoveryKeyPage extends Page {

    public RecoveryKeyPage(GuiTest test) {
        super(test);
        awaitShown("recoveryKeyPassword");
    }

    public boolean passwordHasFocus() {
        return isFocused("recoveryKeyPassword");
    }

    public void typePassword(String password) {
        type("recoveryKeyPassword", password);
    }

    public void show() {
        click("recoveryKeyShow");
    }

    public boolean isShown() {
        return isShown("recoveryKeyGroups");
    }

    /// The digits on screen.
    public String key() {
        return test().lookup(".recovery-key-group").queryAll().stream()
                .map(node -> node instanceof Label label ? label.getText() : "")
                .collect(Collectors.joining());
    }

    public void copy() {
        click("recoveryKeyCopy");
    }

    public void save() {
        click("recoveryKeySave");
    }

    public void hide() {
        click("recoveryKeyClose");
    }

    public String notice() {
        return text("recoveryKeyNotice");
    }

    public boolean isEnabledAgain() {
        return isEnabled("recoveryKeyPassword");
    }
}
