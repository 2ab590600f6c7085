package dev.scabbard.app.files;

import dev.scabbard.app.ui.Messages;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// The keys of an open vault and what they do.
public final class ShortcutsView {

    @FXML
    private GridPane shortcutsGrid;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    ShortcutsView() {}

    @FXML
    private void initialize() {
        int row = 0;
        for (Shortcut shortcut : Shortcut.values()) {
            Label keys = new Label(shortcut.names().collect(Collectors.joining(Messages.text("files.keys.or"))));
            keys.getStyleClass().add("shortcut-keys");
            Label action = new Label(Messages.text(shortcut.messageKey()));
            action.setWrapText(true);
            action.setLabelFor(keys);
            shortcutsGrid.addRow(row, keys, action);
            row++;
        }
    }
}
