package dev.scabbard.app.about;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.view.ViewLifecycle;
import jakarta.inject.Inject;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Shows what this program is.
@SuppressWarnings("NullAway.Init") // the loader sets the fields
public final class AboutView implements ViewLifecycle {

    private final AboutViewModel model;

    @FXML
    private ScrollPane about;

    @FXML
    private Label aboutVersion;

    @FXML
    private Label aboutRuntime;

    @FXML
    private Label aboutMemory;

    @FXML
    private Label aboutLogFile;

    @FXML
    private TextArea aboutDiagnostics;

    @FXML
    private Label aboutNote;

    @FXML
    private TableView<ThirdParty> aboutLibraries;

    @FXML
    private TableColumn<ThirdParty, String> aboutLibraryName;

    @FXML
    private TableColumn<ThirdParty, String> aboutLibraryVersion;

    @FXML
    private TableColumn<ThirdParty, String> aboutLibraryLicence;

    @FXML
    private Button aboutDone;

    @Inject
    AboutView(AboutViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        aboutVersion.setText(model.version());
        aboutRuntime.setText(model.runtime());
        aboutMemory.setText(model.memory());
        aboutLogFile.setText(DisplayText.neutralised(model.logFile().toString()));
        aboutDiagnostics.setText(model.diagnostics());
        aboutNote.textProperty().bind(model.note());
        aboutLibraries.setItems(model.libraries());
        aboutLibraryName.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
        aboutLibraryVersion.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().version()));
        aboutLibraryLicence.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().licence()));
        about.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.back();
            }
        });
    }

    @Override
    public void shown() {
        aboutDone.requestFocus();
    }

    @FXML
    private void copyLogFile() {
        model.copyLogFile();
    }

    @FXML
    private void openLogFolder() {
        model.openLogFolder();
    }

    @FXML
    private void copyDiagnostics() {
        model.copyDiagnostics();
    }

    @FXML
    private void back() {
        model.back();
    }
}
