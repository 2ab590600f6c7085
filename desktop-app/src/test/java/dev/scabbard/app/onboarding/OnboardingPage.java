package dev.scabbard.app.onboarding;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.control.MarkList;
import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.app.ui.entry.WordsInput;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/// The pages that lead to something open.
public final class OnboardingPage extends Page {

    public OnboardingPage(GuiTest test) {
        super(test);
        awaitShown("onboarding");
    }

    public String title() {
        return text("onboardingTitle");
    }

    // Server

    public void typeAddress(String address) {
        type("onboardingAddress", address);
    }

    public String address() {
        return text("onboardingAddress");
    }

    public boolean addressHasFocus() {
        return isFocused("onboardingAddress");
    }

    public String addressProblem() {
        return ((FormField) node("onboardingAddressField")).getProblem();
    }

    public List<String> serverMarks() {
        return ((MarkList) node("onboardingServerMarks"))
                .getMarks().stream().map(mark -> mark.state() + " " + mark.text()).toList();
    }

    public void awaitServerFound() {
        test().await("a server is found", () -> serverMarks().size() == 3
                && serverMarks().stream().noneMatch(mark -> mark.startsWith("RUNNING") || mark.startsWith("WAITING")));
    }

    public void awaitTrustQuestion() {
        awaitShown("onboardingTrustQuestion");
    }

    public String fingerprint() {
        return text("onboardingFingerprint");
    }

    public void trust() {
        click("onboardingTrust");
    }

    // Account

    /// Waits for the question about what is different from the last time, and says it.
    public String awaitDifference() {
        awaitShown("onboardingDifference");
        return ((Notice) node("onboardingDifference")).getText();
    }

    public void acceptDifference() {
        click("onboardingAcceptDifference");
    }

    /// Waits for the question about a login that is different from the last one, and says it.
    public String awaitChangedLogin() {
        awaitShown("onboardingOpeningDifference");
        return ((Notice) node("onboardingOpeningDifference")).getText();
    }

    public void acceptChangedLogin() {
        click("onboardingAcceptChangedLogin");
    }

    /// What it says about how new accounts sign in; empty when that is strong.
    public String weakGroup() {
        return isShown("onboardingWeakGroup") ? ((Notice) node("onboardingWeakGroup")).getText() : "";
    }

    public void awaitAccount() {
        awaitShown("onboardingUserName");
    }

    public boolean userNameHasFocus() {
        return isFocused("onboardingUserName");
    }

    public void typeUserName(String name) {
        type("onboardingUserName", name);
    }

    public String userName() {
        return text("onboardingUserName");
    }

    public String userNameProblem() {
        return ((FormField) node("onboardingUserNameField")).getProblem();
    }

    public void typePassword(String password) {
        type("onboardingPassword", password);
    }

    public void awaitPasswordProblem() {
        test().await("the password is refused", () -> isShown("onboardingPasswordField")
                && !((FormField) node("onboardingPasswordField")).getProblem().isEmpty());
    }

    public void awaitSignUp() {
        awaitShown("onboardingNewAccount");
        test().await("the focus is in the repetition", this::repeatedHasFocus);
    }

    public boolean isSigningUp() {
        return isShown("onboardingNewAccount");
    }

    public boolean repeatedHasFocus() {
        return isFocused("onboardingRepeated");
    }

    public void typeRepeated(String password) {
        type("onboardingRepeated", password);
    }

    public String repeatedProblem() {
        return ((FormField) node("onboardingRepeatedField")).getProblem();
    }

    public void typeAccountCreationKey(String key) {
        type("onboardingAccountCreationKey", key);
    }

    /// Whether the user has to say if they are new here.
    public boolean asksWhoIsNew() {
        return isShown("onboardingWhoIsNew");
    }

    public void sayNew() {
        click("onboardingIsNew");
    }

    /// Whether 24 words are asked for, and not 32 characters.
    public boolean asksForWords() {
        return isShown("onboardingCreationWords");
    }

    public void pasteCreationWords(String words) {
        WordsInput input = (WordsInput) node("onboardingCreationWords");
        test().interact(() -> {
            ClipboardContent text = new ClipboardContent();
            text.putString(words);
            Clipboard.getSystemClipboard().setContent(text);
            input.requestFocus();
        });
        test().push(KeyCode.SHORTCUT, KeyCode.V);
        test().interact(() -> Clipboard.getSystemClipboard().clear());
    }

    /// What is wrong with the words; empty when nothing is.
    public String creationWordsProblem() {
        return ((FormField) node("onboardingCreationWordsField")).getProblem();
    }

    public void awaitAccountCreationKeyProblem() {
        test().await("the account creation key is refused", () -> !((FormField)
                        node("onboardingAccountCreationKeyField"))
                .getProblem()
                .isEmpty());
    }

    // A vault on this computer

    public void typeName(String name) {
        type("onboardingName", name);
    }

    public void chooseFolder() {
        click("onboardingChooseFolder");
    }

    public String folder() {
        return text("onboardingFolder");
    }

    // Recovery key

    public void awaitRecoveryKey() {
        awaitShown("recoveryKeyCopy");
    }

    public boolean canGoOn() {
        return isEnabled("onboardingContinue");
    }

    /// Whether no part of the key is cut off.
    public boolean showsWholeRecoveryKey() {
        double room = ((Region) node("recoveryKeyGroups")).getWidth();
        return test().lookup(".recovery-key-group").queryAllAs(Label.class).stream()
                .allMatch(part -> part.getWidth() >= part.prefWidth(-1) && part.getBoundsInParent().getMaxX() <= room);
    }

    public void saveRecoveryKey() {
        click("recoveryKeySave");
    }

    public void copyRecoveryKey() {
        click("recoveryKeyCopy");
    }

    public String recoveryKeyNotice() {
        return text("recoveryKeyNotice");
    }

    public void tickHideNames() {
        press("onboardingHideNames");
    }

    public boolean canHideNames() {
        return isEnabled("onboardingHideNames");
    }

    public void tickKept() {
        CheckBox kept = (CheckBox) node("onboardingKept");
        test().interact(kept::requestFocus);
        test().push(KeyCode.SPACE);
    }

    // Everywhere

    public String problem() {
        return isShown("onboardingProblem") ? ((Notice) node("onboardingProblem")).getText() : "";
    }

    public void proceed() {
        test().push(KeyCode.ENTER);
    }

    public void clickContinue() {
        click("onboardingContinue");
    }

    public void escape() {
        test().push(KeyCode.ESCAPE);
    }

    public void awaitLeft() {
        awaitGone("onboarding");
    }

    // Xecrets

    public void typeEmail(String email) {
        type("onboardingEmail", email);
    }

    public void typePassphrase(String passphrase) {
        type("onboardingPassphrase", passphrase);
    }

    public String emailProblem() {
        return ((FormField) node("onboardingEmailField")).getProblem();
    }
}
