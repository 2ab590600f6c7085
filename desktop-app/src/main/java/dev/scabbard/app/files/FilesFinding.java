package dev.scabbard.app.files;

import dev.scabbard.app.files.search.SearchView;
import dev.scabbard.app.files.search.SearchViewModel;
import javafx.scene.Node;
import javafx.util.Subscription;

/// Finding things: the field that narrows the folder on screen, and the search through the folders below it, which
/// takes the folder's place for a while.
final class FilesFinding {

    private final FilesViewModel model;
    private final SearchViewModel search;
    private final FilesPlace place;
    private final FilesCenter center;
    private final Node results;
    private final SearchView view;
    private final Node table;

    /// @param place has the field
    /// @param results shows what was found, by `view`
    /// @param table gets the focus when the field is left
    FilesFinding(
            FilesViewModel model,
            SearchViewModel search,
            FilesPlace place,
            FilesCenter center,
            Node results,
            SearchView view,
            Node table) {
        this.model = model;
        this.search = search;
        this.place = place;
        this.center = center;
        this.results = results;
        this.view = view;
        this.table = table;
        search.setOnReveal(model::reveal);
        view.offer(search, this::focusFilter);
        place.setOnSearchBelow(this::searchBelow);
    }

    /// Shows what is found, until the subscription ends.
    Subscription follow() {
        return Subscription.combine(
                search.activeProperty().subscribe(this::showSearch),
                model.session().location().subscribe(location -> search.close()));
    }

    private void showSearch(boolean active) {
        if (active) {
            center.showInstead(results);
        } else {
            center.hideInstead(results);
        }
    }

    /// Finds in the text that is edited, or in the folder, whichever has the focus.
    void find(FilesPreview pane) {
        if (!pane.find()) {
            focusFilter();
        }
    }

    private void focusFilter() {
        place.filter().requestFocus();
        place.filter().selectAll();
    }

    /// Searches the folders below as well; with nothing typed yet, asks for it.
    void searchBelow() {
        String text = place.filter().getText();
        if (text.isBlank()) {
            focusFilter();
        } else {
            search.search(model.session().location().get(), text);
            view.requestFocus();
        }
    }

    /// Shows the whole folder again.
    void leaveFilter() {
        place.filter().clear();
        table.requestFocus();
    }
}
