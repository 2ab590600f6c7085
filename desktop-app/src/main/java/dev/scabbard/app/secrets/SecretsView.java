package dev.scabbard.app.secrets;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.control.StatePane;
import dev.scabbard.app.ui.view.ViewLifecycle;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The records of a Xecrets account: search, list, and beside it the [detail][SecretDetail] of the selected one.
public final class SecretsView implements ViewLifecycle {

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REVEAL = new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination RELOAD = new KeyCodeCombination(KeyCode.F5);
    private static final double CELL_HEIGHT = 48;

    private final SecretsViewModel model;
    private Subscription whileShown = Subscription.EMPTY;

    @FXML
    private Region secretsRoot;

    @FXML
    private Label secretsTitle;

    @FXML
    private TextField secretsSearch;

    @FXML
    private Label secretsCount;

    @FXML
    private SplitPane secretsContent;

    @FXML
    private ListView<SecretRow> secretsList;

    @FXML
    private StatePane secretsLoading;

    @FXML
    private StatePane secretsEmpty;

    @FXML
    private StatePane secretsNothingFound;

    @FXML
    private StatePane secretsFailed;

    @FXML
    private SecretDetail secretDetailController;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    SecretsView(SecretsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        secretsTitle.setText(model.accountName());
        secretsSearch.textProperty().bindBidirectional(model.queryProperty());
        secretsCount.textProperty().bind(model.countProperty());
        secretsList.setItems(model.rows());
        secretsList.setFixedCellSize(CELL_HEIGHT);
        secretsList.setCellFactory(list -> new SecretCell());
        secretsRoot.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        secretDetailController.bind(model.secret(), model::unlockAgain);
        show(model.stateProperty().get());
    }

    @Override
    public void shown() {
        Window window = secretsRoot.getScene().getWindow();
        whileShown = Subscription.combine(
                model.stateProperty().subscribe(this::show),
                secretsList.getSelectionModel().selectedItemProperty().subscribe(this::selected),
                window.focusedProperty().subscribe(focused -> {
                    if (!focused) {
                        model.secret().windowLeft();
                    }
                }));
        model.load();
        secretsSearch.requestFocus();
    }

    @Override
    public void hidden() {
        whileShown.unsubscribe();
        whileShown = Subscription.EMPTY;
        model.close();
    }

    private void selected(@Nullable SecretRow row) {
        model.secret().select(Optional.ofNullable(row));
    }

    private void show(SecretsState state) {
        secretsContent.setVisible(state instanceof SecretsState.Full);
        secretsLoading.setVisible(state instanceof SecretsState.Loading);
        secretsEmpty.setVisible(state instanceof SecretsState.Empty);
        secretsNothingFound.setVisible(state instanceof SecretsState.NothingFound);
        secretsFailed.setVisible(state instanceof SecretsState.Failed);
        switch (state) {
            case SecretsState.Full _ -> selectSomething();
            case SecretsState.NothingFound nothing ->
                secretsNothingFound.setText(Messages.text("secrets.nothingFound.text", nothing.query()));
            case SecretsState.Failed failed -> {
                secretsFailed.setText(failed.text());
                secretsFailed.setActionText(
                        Messages.text(failed.unlockAgain() ? "secrets.unlockAgain" : "secrets.retry"));
                secretsFailed.setOnAction(event -> {
                    if (failed.unlockAgain()) {
                        model.unlockAgain();
                    } else {
                        model.load();
                    }
                });
            }
            case SecretsState.Loading _, SecretsState.Empty _ -> {}
        }
    }

    /// A search that is typed shows its first hit at once: Ctrl+R and Ctrl+C then need no mouse.
    private void selectSomething() {
        if (secretsList.getSelectionModel().isEmpty() && !model.rows().isEmpty()) {
            secretsList.getSelectionModel().selectFirst();
        }
    }

    private void pressed(KeyEvent event) {
        boolean taken = true;
        if (FIND.match(event)) {
            secretsSearch.requestFocus();
            secretsSearch.selectAll();
        } else if (REVEAL.match(event)) {
            model.secret().toggleReveal();
        } else if (COPY.match(event) && !textIsSelected()) {
            model.secret().copy();
        } else if (RELOAD.match(event)) {
            model.load();
        } else if (event.getCode() == KeyCode.DOWN && secretsSearch.isFocused()) {
            secretsList.requestFocus();
            selectSomething();
        } else if (event.getCode() == KeyCode.ESCAPE && !secretsSearch.getText().isEmpty()) {
            clearSearch();
        } else {
            taken = false;
        }
        if (taken) {
            event.consume();
        }
    }

    private boolean textIsSelected() {
        Node focused = secretsRoot.getScene().getFocusOwner();
        return focused instanceof TextInputControl input && !input.getSelectedText().isEmpty();
    }

    @FXML
    private void clearSearch() {
        secretsSearch.clear();
        secretsSearch.requestFocus();
    }

    @FXML
    private void reload() {
        model.load();
    }
}
