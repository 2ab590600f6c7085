package dev.scabbard.app.files.move;

import dev.scabbard.app.ui.control.KeyActions;
import dev.scabbard.app.ui.view.ViewLifecycle;
import jakarta.inject.Inject;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;

/// The choice of a folder that things are to be moved to.
public final class MoveView implements ViewLifecycle {

    private static final double ROW_HEIGHT = 32;

    private final FolderTree model;
    private Subscription whileShown = Subscription.EMPTY;
    private Runnable onDecided = () -> {};

    @FXML
    private Label moveWhat;

    @FXML
    private TreeView<FolderNode> moveFolders;

    @FXML
    private Label moveComplaint;

    @FXML
    private Button moveNewFolder;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    MoveView(FolderTree model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        moveWhat.setText(model.what());
        moveFolders.setFixedCellSize(ROW_HEIGHT);
        moveFolders.setCellFactory(tree -> new FolderCell());
        moveComplaint.textProperty().bind(model.complaintProperty());
        new KeyActions()
                .on(KeyCode.ENTER, this::decideByKey)
                .on(KeyCode.SPACE, this::toggle)
                .install(moveFolders);
    }

    private void decideByKey() {
        if (model.possibleProperty().get()) {
            model.decide();
            onDecided.run();
        }
    }

    private void toggle() {
        TreeItem<FolderNode> item = moveFolders.getSelectionModel().getSelectedItem();
        if (item != null) {
            item.setExpanded(!item.isExpanded());
        }
    }

    @Override
    public void shown() {
        FolderItem root = new FolderItem(model.root());
        moveFolders.setRoot(root);
        whileShown = Subscription.combine(
                model.selectedProperty().subscribe(node -> node.ifPresent(chosen -> follow(root, chosen))),
                moveFolders.getSelectionModel().selectedItemProperty().subscribe(item -> {
                    if (item != null) {
                        model.select(item.getValue());
                    }
                }));
        model.shown();
    }

    private void follow(FolderItem root, FolderNode chosen) {
        TreeItem<FolderNode> item = root.find(chosen);
        if (moveFolders.getSelectionModel().getSelectedItem() != item) {
            moveFolders.getSelectionModel().select(item);
            moveFolders.scrollTo(moveFolders.getRow(item));
        }
    }

    @Override
    public void hidden() {
        whileShown.unsubscribe();
        whileShown = Subscription.EMPTY;
        moveFolders.setRoot(null);
        moveWhat.setText("");
        model.hidden();
    }

    @FXML
    private void newFolder() {
        moveFolders.requestFocus(); // where the keyboard belongs when the question has been answered
        model.newFolder();
    }

    /// What happens after Enter in the tree has decided.
    public void setOnDecided(Runnable action) {
        onDecided = action;
    }

    /// Takes the chosen folder.
    public void decide() {
        model.decide();
    }

    /// Where the focus belongs first.
    public Node first() {
        return moveFolders;
    }

    /// Whether things can go to the chosen folder.
    public ObservableValue<Boolean> possible() {
        return model.possibleProperty();
    }
}
