package dev.scabbard.app.shell;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/// What is always there: sidebar, status bar, dialogs.
public final class ShellPage extends Page {

    public ShellPage(GuiTest test) {
        super(test);
        awaitShown("sidebarVaults");
    }

    /// The rows of the sidebar as `name | detail | open or locked`.
    public List<String> vaults() {
        return list().getItems().stream()
                .map(item -> item.name() + " | " + item.detail() + " | " + item.state())
                .toList();
    }

    @SuppressWarnings("unchecked") // the id belongs to this list
    private ListView<VaultItem> list() {
        return (ListView<VaultItem>) node("sidebarVaults");
    }

    public void openVault(String name) {
        select(name);
        test().push(KeyCode.ENTER);
    }

    public void rename(String name, String newName) {
        select(name);
        test().push(KeyCode.F2);
        type("dialogText", newName);
        click("dialogAction");
        awaitGone("dialogText");
    }

    public void askToRemove(String name) {
        select(name);
        test().push(KeyCode.DELETE);
        awaitShown("dialogAction");
    }

    private void select(String name) {
        test().interact(() -> {
            ListView<VaultItem> list = list();
            int row = list.getItems().stream().map(VaultItem::name).toList().indexOf(name);
            list.requestFocus();
            list.getSelectionModel().select(row);
            list.getFocusModel().focus(row);
        });
    }

    public void lockByKey() {
        test().push(KeyCode.SHORTCUT, KeyCode.L);
    }

    public boolean canLock() {
        return isEnabled("sidebarLock");
    }

    public void addExcalibur() {
        click("sidebarAdd");
        click("sidebarAddExcalibur");
    }

    public void settings() {
        click("sidebarSettings");
    }

    public void about() {
        click("sidebarAbout");
    }

    public void confirm() {
        click("dialogAction");
    }

    public void cancel() {
        click("dialogCancel");
    }

    public boolean hasDialog() {
        return isShown("dialogTitle");
    }

    public String dialogTitle() {
        return text("dialogTitle");
    }

    public String locksIn() {
        return isShown("statusLocksIn") ? text("statusLocksIn") : "";
    }

    /// What the status bar says about what is on screen.
    public String words() {
        return showsWords() ? text("statusWords") : "";
    }

    public boolean showsWords() {
        return isShown("statusWords");
    }

    public String server() {
        return isShown("statusServer") ? text("statusServer") : "";
    }

    public boolean showsPlainHttp() {
        return isShown("statusPlainHttp");
    }

    public void serverDetails() {
        click("statusServer");
        awaitShown("serverDetails");
    }

    public void openAccountFromServerDetails() {
        click("serverAccount");
    }

    /// What the server details say of the group of the login.
    public String loginGroup() {
        return text("serverGroup");
    }

    public boolean showsActivity() {
        return isShown("statusActivity");
    }

    public String activity() {
        return text("statusActivityText");
    }

    /// What the status bar says of activities from now on, one after the other.
    public List<String> recordActivity() {
        List<String> told = new CopyOnWriteArrayList<>();
        Label label = test().lookup("#statusActivityText").queryAs(Label.class);
        test().interact(() -> label.textProperty().addListener((text, before, now) -> told.add(now)));
        return told;
    }

    public void cancelActivity() {
        click("statusActivityCancel");
    }
}
