package dev.scabbard.app.files.search;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import dev.scabbard.app.ui.control.Notice;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/// What a search through the folders below has found.
public final class SearchPage extends Page {

    public SearchPage(GuiTest test) {
        super(test);
    }

    /// Types into the folder's search field and asks for the folders below as well.
    public void search(String text) {
        type("filesFilter", text);
        test().push(KeyCode.ENTER);
        awaitShown("searchTable");
    }

    /// The same by the button in the field.
    public void searchByButton(String text) {
        type("filesFilter", text);
        click("filesSearchBelow");
        awaitShown("searchTable");
    }

    @SuppressWarnings("unchecked") // the id belongs to this table
    private TableView<FoundRow> table() {
        return (TableView<FoundRow>) node("searchTable");
    }

    /// What was found, each with its folder, in alphabetical order: the server has none.
    public List<String> found() {
        return table().getItems().stream()
                .map(row -> row.folder() + ": " + row.name())
                .sorted()
                .toList();
    }

    public void awaitFound(String... finds) {
        test().await("finds " + List.of(finds), () -> isShown("searchTable") && found().equals(List.of(finds)));
    }

    public void awaitOver() {
        awaitShown("searchAgain");
    }

    public String title() {
        return text("searchTitle");
    }

    public String progress() {
        return text("searchProgress");
    }

    /// What the choice to let the server search says.
    public String everywhere() {
        return text("searchEverywhere");
    }

    public boolean canSearchEverywhere() {
        return isEnabled("searchEverywhere");
    }

    public void searchEverywhere() {
        click("searchEverywhere");
    }

    /// What is said about finds that may be missing; empty when none are.
    public String hint() {
        return isShown("searchHint") && node("searchHint") instanceof Notice notice ? notice.getText() : "";
    }

    public boolean saysNothingFound() {
        return isShown("searchNothing");
    }

    /// Chooses a find by the keyboard.
    public void reveal(String name) {
        test().interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearSelection();
            table().getItems().stream()
                    .filter(row -> row.name().equals(name))
                    .forEach(row -> table().getSelectionModel().select(row));
        });
        test().push(KeyCode.ENTER);
        awaitGone("searchTable");
    }

    public void stop() {
        click("searchStop");
    }

    public void again() {
        click("searchAgain");
    }

    public void close() {
        click("searchClose");
        awaitGone("searchTable");
    }

    public void closeByKey() {
        test().push(KeyCode.ESCAPE);
        awaitGone("searchTable");
    }

    public boolean isOnScreen() {
        return isShown("searchTable");
    }

    public boolean filterHasFocus() {
        return isFocused("filesFilter");
    }
}
