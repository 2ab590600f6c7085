package dev.scabbard.app.secrets;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

/// The records of an open account.
public final class SecretsPage extends Page {

    public SecretsPage(GuiTest test) {
        super(test);
        awaitShown("secretsSearch");
        awaitShown("secretsList");
    }

    @SuppressWarnings("unchecked") // the id belongs to this list
    private ListView<SecretRow> list() {
        return (ListView<SecretRow>) node("secretsList");
    }

    public List<String> titles() {
        return list().getItems().stream().map(SecretRow::title).toList();
    }

    public boolean searchHasFocus() {
        return isFocused("secretsSearch");
    }

    public String count() {
        return text("secretsCount");
    }

    public void search(String text) {
        type("secretsSearch", text);
    }

    public void select(int index) {
        test().interact(() -> list().getSelectionModel().select(index));
    }

    public String selectedTitle() {
        return text("secretTitle");
    }

    public void revealByKey() {
        test().push(KeyCode.SHORTCUT, KeyCode.R);
    }

    public void reveal() {
        click("secretReveal");
    }

    public void copyByKey() {
        test().push(KeyCode.SHORTCUT, KeyCode.C);
    }

    public boolean isRevealed() {
        return isShown("secretShown") && !shownText().isEmpty();
    }

    /// What the characters on screen spell.
    public String shownText() {
        return texts((Parent) node("secretShown"));
    }

    private static String texts(Parent parent) {
        return parent.getChildrenUnmodifiable().stream().map(SecretsPage::textOf).collect(Collectors.joining());
    }

    private static String textOf(Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case Parent parent -> texts(parent);
            default -> "";
        };
    }

    /// Whatever a screen reader can ask of what is on screen.
    public List<String> toldToAssistiveTechnology() {
        return test().lookup((Node node) -> node.isVisible()).queryAll().stream()
                .flatMap(node -> Stream.of(AccessibleAttribute.TEXT, AccessibleAttribute.HELP)
                        .map(node::queryAccessibleAttribute))
                .map(String::valueOf)
                .toList();
    }

    public String hidesIn() {
        return isShown("secretHideText") ? text("secretHideText") : "";
    }

    public String leavesClipboardIn() {
        return isShown("secretClipboardText") ? text("secretClipboardText") : "";
    }

    public void clickFirstLink() {
        test().clickOn(".hyperlink");
    }

    public boolean offersToUnlockAgain() {
        return isShown("secretsFailedAction") && text("secretsFailedAction").equals("Unlock again");
    }

    public void unlockAgain() {
        click("secretsFailedAction");
    }
}
