package dev.scabbard.app.shell;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;

/// The choices for somebody who has nothing yet.
public final class WelcomePage extends Page {

    public WelcomePage(GuiTest test) {
        super(test);
        awaitShown("welcomeExcalibur");
    }

    public void openExcalibur() {
        click("welcomeExcalibur");
    }

    public void addXecrets() {
        click("welcomeXecrets");
    }

    public void createLocalVault() {
        click("welcomeLocal");
    }

    public void trySample() {
        click("welcomeSample");
    }

    public void recoverFiles() {
        click("welcomeRecover");
    }

    public boolean firstChoiceHasFocus() {
        return isFocused("welcomeExcalibur");
    }
}
