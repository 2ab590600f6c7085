package dev.scabbard.app.unlock;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.app.ui.entry.PasswordInput;
import javafx.scene.input.KeyCode;

/// The page that asks for the password of a known vault.
public final class UnlockPage extends Page {

    public UnlockPage(GuiTest test) {
        super(test);
        awaitShown("unlockPassword");
    }

    public String title() {
        return text("unlockTitle");
    }

    public String userName() {
        return text("unlockUserName");
    }

    public boolean passwordHasFocus() {
        return isFocused("unlockPassword");
    }

    /// Types into the field that has the focus, without looking for it.
    public void typePassword(String password) {
        test().push(KeyCode.SHORTCUT, KeyCode.A);
        test().write(password);
    }

    public int passwordLength() {
        return ((PasswordInput) node("unlockPassword")).lengthProperty().get();
    }

    public void enter() {
        test().push(KeyCode.ENTER);
    }

    public void awaitWrongPassword() {
        test().await("the password is refused", () -> !passwordProblem().isEmpty());
    }

    public String passwordProblem() {
        return ((FormField) node("unlockPasswordField")).getProblem();
    }

    /// What it says about transfers that the lock has stopped.
    public String stopped() {
        return isShown("unlockStopped") ? ((Notice) node("unlockStopped")).getText() : "";
    }

    public void awaitProblem() {
        awaitShown("unlockProblem");
    }

    public String problem() {
        return ((Notice) node("unlockProblem")).getText();
    }

    /// Waits for the question about what is different from the last login.
    public String awaitDifference() {
        awaitShown("unlockDifference");
        return ((Notice) node("unlockDifference")).getText();
    }

    public void acceptDifference() {
        click("unlockAcceptDifference");
    }

    /// Waits for the offer to read from a server that is newer than the program.
    public String awaitNewer() {
        awaitShown("unlockNewer");
        return ((Notice) node("unlockNewer")).getText();
    }

    public void readNewer() {
        click("unlockReadNewer");
    }

    public void retry() {
        click("unlockRetry");
    }

    public void editAddress(String address) {
        click("unlockEditDetails");
        type("unlockAddress", address);
        test().push(KeyCode.ENTER);
    }

    public void escape() {
        test().push(KeyCode.ESCAPE);
    }

    public void awaitOpen() {
        awaitGone("unlockPassword");
    }
}
