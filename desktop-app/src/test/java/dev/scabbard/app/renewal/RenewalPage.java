package dev.scabbard.app.renewal;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.control.Notice;

/// The page that moves an old vault on this computer to a new one.
public final class RenewalPage extends Page {

    public RenewalPage(GuiTest test) {
        super(test);
        awaitShown("renewalAsk");
    }

    public boolean passwordHasFocus() {
        return isFocused("renewalPassword");
    }

    public void begin(String password) {
        type("renewalPassword", password);
        press("renewalBegin");
    }

    public String awaitPasswordProblem() {
        test().await("the password is refused", () -> !passwordProblem().isEmpty());
        return passwordProblem();
    }

    private String passwordProblem() {
        return isShown("renewalPasswordField") ? ((FormField) node("renewalPasswordField")).getProblem() : "";
    }

    public void awaitKey() {
        awaitShown("renewalKey");
    }

    public boolean canCopy() {
        return isEnabled("renewalCopy");
    }

    public void keepKeyAndCopy() {
        press("renewalKept");
        press("renewalCopy");
    }

    /// What came of it.
    public String awaitOver() {
        awaitShown("renewalOver");
        return ((Notice) node("renewalSummary")).getText();
    }

    public boolean offersDeletion() {
        return isShown("renewalDelete");
    }

    public boolean openHasFocus() {
        return isFocused("renewalOpen");
    }

    public void delete() {
        press("renewalDelete");
    }

    public void back() {
        press("renewalBack");
    }
}
