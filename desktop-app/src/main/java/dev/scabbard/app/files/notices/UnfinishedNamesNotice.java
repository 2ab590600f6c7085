package dev.scabbard.app.files.notices;

import dev.scabbard.app.ui.control.Notice;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.util.Subscription;

/// Says that a change of all names was interrupted, and leads to where it can be gone on with.
public final class UnfinishedNamesNotice {

    private final UnfinishedNames model;

    @FXML
    private Notice filesNames;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    UnfinishedNamesNotice(UnfinishedNames model) {
        this.model = model;
    }

    /// Shows it as it is when the view comes on screen, until the subscription ends.
    public Subscription follow() {
        filesNames.setText(model.words());
        return () -> filesNames.setText("");
    }

    @FXML
    private void goOn() {
        model.goOn();
    }
}
