package dev.scabbard.app.files.editor;

import dev.scabbard.app.ui.control.KeyActions;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

/// The bar above the text in which is typed what to find.
public final class FindBar {

    private Optional<FindViewModel> model = Optional.empty();
    private Runnable leave = () -> {};

    @FXML
    private Region findBar;

    @FXML
    private TextField findWanted;

    @FXML
    private Label findResult;

    /// Made by the loader.
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    FindBar() {}

    @FXML
    private void initialize() {
        findBar.managedProperty().bind(findBar.visibleProperty());
        new KeyActions()
                .on(KeyCode.ENTER, this::next)
                .on(KeyCode.ENTER, this::previous, KeyCombination.SHIFT_DOWN)
                .install(findWanted);
    }

    /// Connects the bar.
    ///
    /// @param toLeave puts the focus back into the text
    void offer(FindViewModel offered, Runnable toLeave) {
        model = Optional.of(offered);
        leave = toLeave;
        findWanted.textProperty().bindBidirectional(offered.wantedProperty());
        findResult.textProperty().bind(offered.resultProperty());
        findBar.visibleProperty().bind(offered.openProperty());
    }

    /// Opens the bar and puts the focus into it.
    void open() {
        model.ifPresent(FindViewModel::open);
        findWanted.requestFocus();
        findWanted.selectAll();
    }

    /// Whether it is there.
    boolean isOpen() {
        return findBar.isVisible();
    }

    @FXML
    void next() {
        model.ifPresent(FindViewModel::next);
    }

    @FXML
    void previous() {
        model.ifPresent(FindViewModel::previous);
    }

    @FXML
    void close() {
        model.ifPresent(FindViewModel::close);
        leave.run();
    }
}
