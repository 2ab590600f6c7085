package dev.scabbard.app.recovery;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.app.ui.entry.PasswordInput;
import dev.scabbard.core.secret.SecretChars;

/// *Recover files*.
public final class RecoverPage extends Page {

    public RecoverPage(GuiTest test) {
        super(test);
        awaitShown("recoverChooseSource");
    }

    public void chooseSource() {
        click("recoverChooseSource");
    }

    public void chooseTarget() {
        click("recoverChooseTarget");
    }

    public void typeKey(String key) {
        type("recoverKey", key);
    }

    /// Puts a text into the field as pasting does, line ends and all.
    public void pasteKey(String key) {
        PasswordInput field = (PasswordInput) node("recoverKey");
        try (SecretChars pasted = SecretChars.copyOf(key.toCharArray())) {
            test().interact(() -> field.fill(pasted));
        }
    }

    public String keyProblem() {
        return ((FormField) node("recoverKeyField")).getProblem();
    }

    public boolean canStart() {
        return isEnabled("recoverStart");
    }

    public void start() {
        click("recoverStart");
    }

    public void awaitReport() {
        awaitShown("recoverSummary");
    }

    public String summary() {
        return node("recoverSummary") instanceof Notice notice ? notice.getText() : "";
    }

    public boolean isForm() {
        return isShown("recoverForm");
    }
}
