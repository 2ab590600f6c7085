package dev.scabbard.app.files.search;

import dev.scabbard.app.ui.control.KeyActions;
import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.app.ui.control.StatePane;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/// What a search has found, in place of the folder's table while there is a search.
public final class SearchView {

    private static final double ROW_HEIGHT = 36;

    private Optional<SearchViewModel> offered = Optional.empty();
    private Runnable onClose = () -> {};

    @FXML
    private Node searchRoot;

    @FXML
    private Label searchTitle;

    @FXML
    private Label searchProgress;

    @FXML
    private ToggleGroup searchScope;

    @FXML
    private RadioButton searchBelow;

    @FXML
    private RadioButton searchEverywhere;

    @FXML
    private ProgressIndicator searchBusy;

    @FXML
    private Button searchStop;

    @FXML
    private Button searchAgain;

    @FXML
    private Notice searchHint;

    @FXML
    private TableView<FoundRow> searchTable;

    @FXML
    private TableColumn<FoundRow, FoundRow> searchName;

    @FXML
    private TableColumn<FoundRow, FoundRow> searchFolder;

    @FXML
    private TableColumn<FoundRow, FoundRow> searchSize;

    @FXML
    private StatePane searchNothing;

    /// Made by the loader.
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    SearchView() {}

    /// Binds to the search that it shows, for good.
    ///
    /// @param closed what happens when the user leaves the search
    public void offer(SearchViewModel model, Runnable closed) {
        offered = Optional.of(model);
        onClose = closed;
        searchTitle.textProperty().bind(model.titleProperty());
        searchProgress.textProperty().bind(model.progressProperty());
        offerScopes(model);
        searchBusy.visibleProperty().bind(model.runningProperty());
        searchStop.visibleProperty().bind(model.runningProperty());
        searchStop.managedProperty().bind(model.runningProperty());
        searchAgain.visibleProperty().bind(model.runningProperty().not());
        searchAgain.managedProperty().bind(searchAgain.visibleProperty());
        searchNothing.showWhile(Bindings.isEmpty(model.rows()).and(model.runningProperty().not()));
        model.stateProperty().subscribe(this::show);
        searchTable.setItems(model.rows());
    }

    private void offerScopes(SearchViewModel model) {
        searchEverywhere.setText(model.everywhere());
        searchEverywhere.setDisable(!model.serverSearches());
        searchScope.selectedToggleProperty().subscribe(chosen -> model.scopeProperty()
                .set(chosen == searchEverywhere ? SearchScope.SERVER : SearchScope.BELOW));
    }

    @FXML
    private void initialize() {
        setUpTable();
        new KeyActions().on(KeyCode.ESCAPE, this::close).install(searchRoot);
        new KeyActions().on(KeyCode.ENTER, this::reveal).install(searchTable);
    }

    private void setUpTable() {
        searchTable.setFixedCellSize(ROW_HEIGHT);
        searchTable.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        searchTable.setSortPolicy(table -> false); // finds stay in the order in which they came
        searchName.setCellFactory(column -> new FoundCell(FoundRow::name, true));
        searchFolder.setCellFactory(column -> new FoundCell(FoundRow::folder, false));
        searchSize.setCellFactory(column -> new FoundCell(FoundRow::size, false));
        for (TableColumn<FoundRow, FoundRow> column : List.of(searchName, searchFolder, searchSize)) {
            column.setSortable(false);
            column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        }
        searchTable.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                reveal();
            }
        });
    }

    private void show(SearchState state) {
        searchHint.setKind(state instanceof SearchState.Failed ? Notice.Kind.DANGER : Notice.Kind.INFORMATION);
        searchHint.setText(switch (state) {
            case SearchState.Ended ended -> ended.hint().orElse("");
            case SearchState.Failed failed -> failed.text();
            case SearchState.Searching _, SearchState.Closed _ -> "";
        });
    }

    /// Puts the focus where the next keystroke belongs.
    public void requestFocus() {
        searchTable.requestFocus();
    }

    @FXML
    private void reveal() {
        FoundRow row = searchTable.getSelectionModel().getSelectedItem();
        if (row != null) {
            offered.ifPresent(model -> model.reveal(row));
        }
    }

    @FXML
    private void stop() {
        searchTable.requestFocus();
        offered.ifPresent(SearchViewModel::stop);
    }

    @FXML
    private void again() {
        searchTable.requestFocus();
        offered.ifPresent(SearchViewModel::again);
    }

    @FXML
    private void close() {
        offered.ifPresent(SearchViewModel::close);
        onClose.run();
    }
}
