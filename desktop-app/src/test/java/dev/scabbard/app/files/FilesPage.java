package dev.scabbard.app.files;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import dev.scabbard.app.files.actions.RenamePage;
import dev.scabbard.app.files.move.MovePage;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.table.FileTableRow;
import dev.scabbard.app.ui.control.Notice;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

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
            TableView<FileRow> table = table(); // which a preview may take the place of
            table.requestFocus();
            table.getSelectionModel().clearSelection();
            for (int i = 0; i < table.getItems().size(); i++) {
                if (wanted.contains(table.getItems().get(i).entry().name())) {
                    table.getSelectionModel().select(i);
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
        RenamePage renaming = beginRename(name);
        renaming.type(newName);
        renaming.save();
    }

    /// Begins to edit a name in its place.
    public RenamePage beginRename(String name) {
        select(name);
        test().push(KeyCode.F2);
        return new RenamePage(test());
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

    /// Asks for a folder to move these to.
    public MovePage moveByKey(String... names) {
        select(names);
        test().push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.M);
        return new MovePage(test());
    }

    public void cutByKey(String... names) {
        select(names);
        test().push(KeyCode.SHORTCUT, KeyCode.X);
    }

    public void pasteByKey() {
        test().push(KeyCode.SHORTCUT, KeyCode.V);
    }

    /// The names in sight that are dimmed because they were cut.
    public List<String> dimmed() {
        return test().lookup(".table-row-cell").queryAllAs(FileTableRow.class).stream()
                .filter(row -> !row.isEmpty()
                        && row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("cut")))
                .map(row -> row.getItem().entry().name())
                .sorted()
                .toList();
    }

    private Node row(String name) {
        return test().lookup(".table-row-cell").queryAllAs(FileTableRow.class).stream()
                .filter(row -> !row.isEmpty() && row.getItem().entry().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in sight"));
    }

    /// Drags a row onto the row of a folder.
    public void dragToRow(String name, String folder) {
        dragTo(name, row(folder));
    }

    /// Drags a row onto the first step of the way.
    public void dragHome(String name) {
        dragTo(name, node("filesHome"));
    }

    private void dragTo(String name, Node target) {
        select(name);
        test().drag(row(name)).moveTo(target).drop();
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

    /// Waits for the offer to put right what broke off while files were replaced.
    public void awaitBrokenReplacement() {
        awaitShown("filesInterrupted");
    }

    public boolean offersToPutReplacementsRight() {
        return isShown("filesInterrupted");
    }

    public void putReplacementsRight() {
        click("filesRepair");
    }

    public void leaveReplacements() {
        click("filesRepairLater");
    }

    public void awaitNotice(String part) {
        test().await("notice with " + part, () -> isShown("filesNotice") && noticeText().contains(part));
    }

    private String noticeText() {
        return node("filesNotice") instanceof Notice notice ? notice.getText() : "";
    }

    /// Goes to where things were moved.
    public void showMoved() {
        click("filesShowMoved");
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

    /// Goes to the page that moves an old vault on this computer to a new one.
    public void renew() {
        click("filesMore");
        click("filesRenew");
    }

    public void showRecoveryKey() {
        click("filesMore");
        click("filesRecoveryKey");
    }

    /// Waits for the word that hiding or showing all names was interrupted.
    public void awaitInterruptedNames() {
        awaitShown("filesNames");
    }

    public boolean saysThatNamesWereInterrupted() {
        return isShown("filesNames");
    }

    public void goOnWithNames() {
        press("filesNamesGoOn");
    }

    public void openAccount() {
        click("filesMore");
        click("filesAccount");
    }

    public void reloadByKey() {
        test().push(KeyCode.F5);
    }

    public void backByKey() {
        test().push(KeyCode.ALT, KeyCode.LEFT);
    }

    public void forwardByKey() {
        test().push(KeyCode.ALT, KeyCode.RIGHT);
    }

    /// Presses a side button of the mouse over the table.
    public void pressMouse(MouseButton button) {
        test().interact(() -> Event.fireEvent(
                node("filesRoot"),
                new MouseEvent(
                        MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, button, 1, false, false, false, false, false, false,
                        false, button == MouseButton.BACK, button == MouseButton.FORWARD, false, false, false,
                        null)));
    }

    /// Drags something out of another program onto the files and lets it go there.
    ///
    /// @return whether it was taken
    public boolean drop(ClipboardContent content) {
        AtomicBoolean taken = new AtomicBoolean();
        test().interact(() -> taken.set(new ForeignDrag(content).dropOn(node("filesRoot"))));
        return taken.get();
    }

    public boolean canGoBack() {
        return isEnabled("filesBack");
    }

    public boolean canGoForward() {
        return isEnabled("filesForward");
    }

    public void back() {
        click("filesBack");
    }

    public void up() {
        click("filesUp");
    }

    /// Selects from the row where the keyboard is down to the one so many rows below.
    public void extendSelectionByKey(int rows) {
        for (int i = 0; i < rows; i++) {
            test().push(KeyCode.SHIFT, KeyCode.DOWN);
        }
    }

    /// Whether a column is on screen.
    public boolean hasColumn(String name) {
        return table().getVisibleLeafColumns().stream().anyMatch(column -> column.getText().equals(name));
    }

    /// What a cell says.
    public String cellOf(String row, String column) {
        return row(row).lookupAll(".table-cell").stream()
                .filter(TableCell.class::isInstance)
                .map(node -> (TableCell<?, ?>) node)
                .filter(cell -> cell.getTableColumn().getText().equals(column))
                .map(TableCell::getText)
                .findFirst()
                .orElse("");
    }

    /// Sorts by a column, or the other way round when the rows are sorted by it already.
    public void sortBy(String column) {
        test().clickOn(test().lookup(".column-header .label")
                .match((Node label) -> label instanceof Label header && header.getText().equals(column))
                .<Node>query());
    }

    public void selectAllByKey() {
        test().interact(() -> table().requestFocus());
        test().push(KeyCode.SHORTCUT, KeyCode.A);
    }

    /// The name that the next arrow key starts from.
    public String focused() {
        FileRow row = table().getFocusModel().getFocusedItem();
        return row == null ? "" : row.entry().name();
    }

    /// The uppermost name in sight.
    public String uppermost() {
        VirtualFlow<?> flow = (VirtualFlow<?>) table().lookup(".virtual-flow");
        return table().getItems().get(flow.getFirstVisibleCell().getIndex()).entry().name();
    }

    /// Scrolls until a row is the uppermost one in sight.
    public void scrollTo(String name) {
        test().interact(() -> table().scrollTo(names().indexOf(name)));
        test().await(name + " on top", () -> uppermost().equals(name));
    }

    /// Types while the focus is in the table.
    public void typeInTable(String text) {
        test().interact(() -> table().requestFocus());
        test().write(text);
    }

    /// What a question before a deletion has found out so far.
    public String deletionCount() {
        return text("dialogDetail");
    }

    public boolean asksBeforeDeletion() {
        return isShown("dialogAction");
    }

    /// Goes from step to step of the way to this folder by arrow keys, from the last one on, and into the one reached.
    public void breadcrumbByKeys(KeyCode... keys) {
        test().interact(() -> test().lookup(".breadcrumb").queryAll().stream()
                .filter(Node::isFocusTraversable)
                .findFirst()
                .ifPresent(Node::requestFocus));
        test().push(keys.length == 0 ? KeyCode.ENTER : keys[0]);
        for (int i = 1; i < keys.length; i++) {
            test().push(keys[i]);
        }
    }

    /// How many steps of the way the Tab key stops at.
    public long breadcrumbStops() {
        return test().lookup(".breadcrumb").queryAll().stream().filter(Node::isFocusTraversable).count();
    }

    public PropertiesPage propertiesByKey() {
        test().push(KeyCode.ALT, KeyCode.ENTER);
        return new PropertiesPage(test());
    }

    /// The keys in the list of keys, which is closed again.
    public List<String> keys() {
        test().push(KeyCode.F1);
        awaitShown("shortcuts");
        List<String> keys = test().lookup(".shortcut-keys").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        click("dialogClose");
        return keys;
    }

    /// The menu of what can be done, as it stands when the menu key is pressed.
    public List<MenuItem> menuByKey() {
        test().interact(() -> table().requestFocus());
        test().push(KeyCode.SHIFT, KeyCode.F10);
        test().await("the menu", () -> table().getContextMenu().isShowing());
        return table().getContextMenu().getItems();
    }
}
