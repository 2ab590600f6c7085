package dev.scabbard.app.recovery;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import dev.scabbard.app.ui.Notice;

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
