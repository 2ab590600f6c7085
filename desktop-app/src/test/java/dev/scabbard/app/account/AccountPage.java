package dev.scabbard.app.account;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.control.Notice;
import javafx.scene.input.KeyCode;

/// The account of an open vault.
public final class AccountPage extends Page {

    public AccountPage(GuiTest test) {
        super(test);
        awaitShown("accountRoot");
    }

    public String title() {
        return text("accountTitle");
    }

    public boolean currentPasswordHasFocus() {
        return isFocused("accountCurrent");
    }

    public void typeCurrent(String password) {
        type("accountCurrent", password);
    }

    public String userName() {
        return text("accountUserName");
    }

    public void typeUserName(String name) {
        type("accountUserName", name);
    }

    public void typeNew(String password, String repeated) {
        type("accountNew", password);
        type("accountRepeated", repeated);
    }

    public void change() {
        press("accountChange");
    }

    /// Waits for the end of a change that succeeds.
    public String awaitChanged() {
        awaitShown("accountDone");
        return notice("accountDone");
    }

    public String awaitCurrentProblem() {
        return awaitProblem("accountCurrentField");
    }

    public String awaitUserNameProblem() {
        return awaitProblem("accountUserNameField");
    }

    public boolean repeatedPasswordHasFocus() {
        return isFocused("accountRepeated");
    }

    public String awaitRepeatedProblem() {
        return awaitProblem("accountRepeatedField");
    }

    private String awaitProblem(String id) {
        test().await("a problem of #" + id, () -> !((FormField) node(id)).getProblem().isEmpty());
        return ((FormField) node(id)).getProblem();
    }

    public String awaitProblem() {
        awaitShown("accountProblem");
        return notice("accountProblem");
    }

    private String notice(String id) {
        return ((Notice) node(id)).getText();
    }

    public boolean canTypeLogin() {
        return isEnabled("accountUserName");
    }

    /// Why user name and password cannot be changed.
    public String loginObstacle() {
        return text("accountLoginObstacle");
    }

    public String derivation() {
        return text("accountDerivation");
    }

    public boolean offersOtherDerivation() {
        return isShown("accountDerivationChange");
    }

    public boolean canTypeForDerivation() {
        return isEnabled("accountDerivationPassword");
    }

    /// Why the key derivation cannot be changed.
    public String derivationObstacle() {
        return text("accountDerivationObstacle");
    }

    public void typeForDerivation(String password) {
        type("accountDerivationPassword", password);
    }

    public String awaitDerivationPasswordProblem() {
        return awaitProblem("accountDerivationPasswordField");
    }

    public void changeDerivation() {
        press("accountDerivationChange");
    }

    public String awaitDerivationChanged() {
        awaitShown("accountDerivationDone");
        return notice("accountDerivationDone");
    }

    /// What the server can read of the names.
    public String names() {
        return text("accountNames");
    }

    public boolean canHideNames() {
        return isEnabled("accountNamesHide");
    }

    /// Why names cannot be hidden.
    public String namesObstacle() {
        return text("accountNamesObstacle");
    }

    public void hideNames() {
        press("accountNamesHide");
    }

    public void showNames() {
        press("accountNamesShow");
    }

    /// Presses what has the focus: what was interrupted is gone on with.
    public void goOnHidingByKey() {
        test().await("focus", () -> isFocused("accountNamesHide"));
        test().push(KeyCode.SPACE);
    }

    public boolean showNamesHasFocus() {
        return isFocused("accountNamesShow");
    }

    public String awaitNamesChanged() {
        awaitShown("accountNamesDone");
        return notice("accountNamesDone");
    }

    public void escape() {
        test().push(KeyCode.ESCAPE);
        awaitGone("accountRoot");
    }
}
