package dev.scabbard.app.files.preview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether the user wants the preview: the same for every vault, until the program ends.
@Singleton
final class PreviewSwitch {

    private final BooleanProperty on = new SimpleBooleanProperty();

    @Inject
    PreviewSwitch() {}

    BooleanProperty onProperty() {
        return on;
    }
}
