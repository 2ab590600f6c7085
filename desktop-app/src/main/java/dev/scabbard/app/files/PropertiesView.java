package dev.scabbard.app.files;

import dev.scabbard.app.ui.view.ViewLifecycle;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What is known of an entry: a card of names and values.
public final class PropertiesView implements ViewLifecycle {

    private final PropertiesViewModel model;

    @FXML
    private Label propertiesPlace;

    @FXML
    private Label propertiesKindName;

    @FXML
    private Label propertiesKind;

    @FXML
    private Label propertiesSizeName;

    @FXML
    private Label propertiesSize;

    @FXML
    private Label propertiesStoredName;

    @FXML
    private Label propertiesStored;

    @FXML
    private Label propertiesCreatedName;

    @FXML
    private Label propertiesCreated;

    @FXML
    private Label propertiesSeenName;

    @FXML
    private Label propertiesSeen;

    @FXML
    private Label propertiesItemsName;

    @FXML
    private Label propertiesItems;

    @FXML
    private Label propertiesCountName;

    @FXML
    private Label propertiesCount;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    PropertiesView(PropertiesViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        propertiesPlace.setText(model.place());
        showOrHide(propertiesKindName, propertiesKind, model.kind());
        showOrHide(propertiesSizeName, propertiesSize, model.size());
        showOrHide(propertiesStoredName, propertiesStored, model.storedSize());
        showOrHide(propertiesCreatedName, propertiesCreated, model.created());
        showOrHide(propertiesSeenName, propertiesSeen, model.seen());
        showOrHide(propertiesItemsName, propertiesItems, model.hasItemCount() ? " " : "");
        showOrHide(propertiesCountName, propertiesCount, model.counts() ? " " : "");
    }

    private static void showOrHide(Label name, Label value, String text) {
        value.setText(text);
        for (Node node : new Node[] {name, value}) {
            node.setVisible(!text.isEmpty());
            node.setManaged(!text.isEmpty());
        }
    }

    /// What the card is called.
    String title() {
        return model.title();
    }

    @Override
    public void shown() {
        if (model.counts()) {
            propertiesCount.textProperty().bind(model.countProperty());
        }
        if (model.hasItemCount()) {
            propertiesItems.textProperty().bind(model.itemsProperty());
        }
        model.shown();
    }

    @Override
    public void hidden() {
        propertiesCount.textProperty().unbind();
        propertiesItems.textProperty().unbind();
        model.hidden();
    }
}
