package dev.scabbard.app.files;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import dev.scabbard.app.ui.Notice;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/// The files of an open vault.
public final class FilesPage extends Page {

    public FilesPage(GuiTest test) {
        super(test);
        awaitShown("filesUpload");
    }

    /// The names in the table, in order; none while there is no table.
    public List<String> names() {
        return isShown("filesTable")
                ? table().getItems().stream().map(row -> row.entry().name()).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // the id belongs to this table
    private TableView<FileRow> table() {
        return (TableView<FileRow>) node("filesTable");
    }

    public void awaitNames(String... names) {
        test().await("files " + List.of(names), () -> names().equals(List.of(names)));
    }

    public void awaitEmpty() {
        awaitShown("filesEmptyUpload");
    }

    public boolean tableHasFocus() {
        return isFocused("filesTable");
    }

    public void select(String... names) {
        List<String> wanted = List.of(names);
        test().interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearSelection();
            for (int i = 0; i < table().getItems().size(); i++) {
                if (wanted.contains(table().getItems().get(i).entry().name())) {
                    table().getSelectionModel().select(i);
                }
            }
        });
    }

    /// The names that are selected.
    public List<String> selected() {
        return table().getSelectionModel().getSelectedItems().stream()
                .map(row -> row.entry().name())
                .toList();
    }

    public void upload() {
        click("filesUpload");
    }

    public void uploadFolderByKey() {
        test().push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.U);
    }

    public void uploadByKey() {
        test().push(KeyCode.SHORTCUT, KeyCode.U);
    }

    public void download() {
        click("filesDownload");
    }

    public void makeFolder(String name) {
        click("filesNewFolder");
        type("dialogText", name);
        click("dialogAction");
    }

    public void renameByKey(String name, String newName) {
        beginRename(name);
        typeName(newName);
        saveName();
    }

    public void beginRename(String name) {
        select(name);
        test().push(KeyCode.F2);
        awaitShown("filesRenameField");
    }

    /// Types in place of what is in the field.
    public void typeName(String name) {
        type("filesRenameField", name);
    }

    public void saveName() {
        test().push(KeyCode.ENTER);
    }

    public void keepName() {
        test().push(KeyCode.ESCAPE);
    }

    public void deleteByKey(String... names) {
        select(names);
        test().push(KeyCode.DELETE);
    }

    public void confirm() {
        click("dialogAction");
    }

    public boolean canRename() {
        return isEnabled("filesRename");
    }

    public void openByKey(String name) {
        select(name);
        test().push(KeyCode.ENTER);
    }

    public void upByKey() {
        test().push(KeyCode.BACK_SPACE);
    }

    public void home() {
        click("filesHome");
    }

    public String here() {
        return text("filesHere");
    }

    public void filterByKey(String text) {
        test().push(KeyCode.SHORTCUT, KeyCode.F);
        test().write(text);
    }

    public boolean saysNothingFound() {
        return isShown("filesClearFilter");
    }

    public void clearFilter() {
        click("filesClearFilter");
    }

    public void keepBoth() {
        click("conflictKeepBoth");
    }

    public boolean asksAboutTakenNames() {
        return isShown("conflictKeepBoth");
    }

    public void awaitNotice(String part) {
        test().await("notice with " + part, () -> isShown("filesNotice") && noticeText().contains(part));
    }

    private String noticeText() {
        return node("filesNotice") instanceof Notice notice ? notice.getText() : "";
    }

    public boolean canOpenFolder() {
        return isShown("filesOpenFolder");
    }

    public String where() {
        return isShown("filesFolder") ? text("filesFolder") : "";
    }

    public void backUp() {
        click("filesMore");
        click("filesBackUp");
    }

    public void restore() {
        click("filesMore");
        click("filesRestore");
    }

    public void showRecoveryKey() {
        click("filesMore");
        click("filesRecoveryKey");
    }
}
