package dev.scabbard.app.settings;

import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.view.ViewLifecycle;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Binds the preferences to their controls.
@SuppressWarnings("NullAway.Init") // the loader sets the fields
public final class SettingsView implements ViewLifecycle {

    private final SettingsViewModel model;

    @FXML
    private ScrollPane settings;

    @FXML
    private ChoiceBox<String> settingsTheme;

    @FXML
    private FormField settingsIdleField;

    @FXML
    private TextField settingsIdleMinutes;

    @FXML
    private CheckBox settingsTransferCounts;

    @FXML
    private CheckBox settingsLockOnMinimise;

    @FXML
    private Label settingsLocksAlso;

    @FXML
    private FormField settingsRevealField;

    @FXML
    private TextField settingsRevealSeconds;

    @FXML
    private FormField settingsClipboardField;

    @FXML
    private TextField settingsClipboardSeconds;

    @FXML
    private Label settingsCaFile;

    @FXML
    private Label settingsCaProblem;

    @FXML
    private Button settingsCaForget;

    @FXML
    private ChoiceBox<String> settingsProxy;

    @FXML
    private Node settingsProxyManual;

    @FXML
    private FormField settingsProxyHostField;

    @FXML
    private TextField settingsProxyHost;

    @FXML
    private FormField settingsProxyPortField;

    @FXML
    private TextField settingsProxyPort;

    @FXML
    private ChoiceBox<String> settingsLogLevel;

    @Inject
    SettingsView(SettingsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        bind(settingsTheme, model.theme());
        bind(settingsLogLevel, model.logLevel());
        settingsTransferCounts.selectedProperty().bindBidirectional(model.transferCountsAsUse());
        settingsLockOnMinimise.selectedProperty().bindBidirectional(model.lockOnMinimise());
        settingsLocksAlso.textProperty().bind(model.locksAlso());
        bind(settingsIdleField, settingsIdleMinutes, model.idleMinutes());
        bind(settingsRevealField, settingsRevealSeconds, model.revealSeconds());
        bind(settingsClipboardField, settingsClipboardSeconds, model.clipboardSeconds());
        bindCaFile();
        bindProxy();
        settings.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.back();
            }
        });
    }

    private void bindCaFile() {
        settingsCaFile.textProperty().bind(model.caFile().file());
        settingsCaProblem.textProperty().bind(model.caFile().problem());
        showWhenFilled(settingsCaProblem);
        settingsCaForget.disableProperty().bind(model.caFile().chosen().not());
    }

    private void bindProxy() {
        bind(settingsProxy, model.proxy().choice());
        settingsProxyManual.visibleProperty().bind(model.proxy().manual());
        settingsProxyManual.managedProperty().bind(settingsProxyManual.visibleProperty());
        settingsProxyHost.textProperty().bindBidirectional(model.proxy().host());
        settingsProxyPort.textProperty().bindBidirectional(model.proxy().port());
        settingsProxyHostField.problemProperty().bind(model.proxy().hostProblem());
        settingsProxyPortField.problemProperty().bind(model.proxy().portProblem());
        whenDone(settingsProxyHost, model.proxy()::commit);
        whenDone(settingsProxyPort, model.proxy()::commit);
    }

    private static void bind(FormField field, TextField control, NumberSetting setting) {
        control.textProperty().bindBidirectional(setting.text());
        field.problemProperty().bind(setting.problem());
        whenDone(control, setting::commit);
    }

    private static void whenDone(TextField control, Runnable commit) {
        control.setOnAction(event -> commit.run());
        control.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit.run();
            }
        });
    }

    private static void showWhenFilled(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private static void bind(ChoiceBox<String> box, ChoiceSetting<?> setting) {
        box.getItems().setAll(setting.names());
        box.valueProperty().bindBidirectional(setting.chosen());
    }

    @Override
    public void shown() {
        settingsTheme.requestFocus();
    }

    @Override
    public void hidden() {
        model.commit();
    }

    @FXML
    private void chooseCaFile() {
        model.caFile().choose();
    }

    @FXML
    private void forgetCaFile() {
        model.caFile().forget();
    }

    @FXML
    private void back() {
        model.back();
    }
}
