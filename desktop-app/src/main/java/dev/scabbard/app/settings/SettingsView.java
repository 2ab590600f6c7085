package dev.scabbard.app.settings;

import dev.scabbard.app.ui.FormField;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.ViewLifecycle;
import dev.scabbard.core.profile.LogLevel;
import dev.scabbard.core.profile.Theme;
import jakarta.inject.Inject;
import java.util.function.Function;
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
import javafx.util.StringConverter;

/// Binds the preferences to their controls.
@SuppressWarnings("NullAway.Init") // the loader sets the fields
public final class SettingsView implements ViewLifecycle {

    private final SettingsViewModel model;

    @FXML
    private ScrollPane settings;

    @FXML
    private ChoiceBox<Theme> settingsTheme;

    @FXML
    private FormField settingsIdleField;

    @FXML
    private TextField settingsIdleMinutes;

    @FXML
    private CheckBox settingsTransferCounts;

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
    private ChoiceBox<ProxyChoice> settingsProxy;

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
    private ChoiceBox<LogLevel> settingsLogLevel;

    @Inject
    SettingsView(SettingsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        choices(settingsTheme, Theme.values(), SettingsView::nameOf);
        settingsTheme.valueProperty().bindBidirectional(model.theme());
        choices(settingsLogLevel, LogLevel.values(), SettingsView::nameOf);
        settingsLogLevel.valueProperty().bindBidirectional(model.logLevel());
        settingsTransferCounts.selectedProperty().bindBidirectional(model.transferCountsAsUse());
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
        choices(settingsProxy, ProxyChoice.values(), SettingsView::nameOf);
        settingsProxy.valueProperty().bindBidirectional(model.proxy().choice());
        settingsProxyManual.visibleProperty().bind(model.proxy().choice().isEqualTo(ProxyChoice.MANUAL));
        settingsProxyManual.managedProperty().bind(settingsProxyManual.visibleProperty());
        settingsProxyHost.textProperty().bindBidirectional(model.proxy().host());
        settingsProxyPort.textProperty().bindBidirectional(model.proxy().port());
        settingsProxyHostField.problemProperty().bind(model.proxy().hostProblem());
        settingsProxyPortField.problemProperty().bind(model.proxy().portProblem());
    }

    private static void bind(FormField field, TextField control, NumberSetting setting) {
        control.textProperty().bindBidirectional(setting.text());
        field.problemProperty().bind(setting.problem());
    }

    private static void showWhenFilled(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private static <T> void choices(ChoiceBox<T> box, T[] values, Function<T, String> name) {
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
    }

    private static String nameOf(Theme theme) {
        return switch (theme) {
            case SYSTEM -> Messages.text("settings.theme.system");
            case LIGHT -> Messages.text("settings.theme.light");
            case DARK -> Messages.text("settings.theme.dark");
        };
    }

    private static String nameOf(LogLevel level) {
        return switch (level) {
            case ERROR -> Messages.text("settings.log.error");
            case WARN -> Messages.text("settings.log.warn");
            case INFO -> Messages.text("settings.log.info");
            case DEBUG -> Messages.text("settings.log.debug");
        };
    }

    private static String nameOf(ProxyChoice choice) {
        return switch (choice) {
            case SYSTEM -> Messages.text("settings.proxy.system");
            case NONE -> Messages.text("settings.proxy.none");
            case MANUAL -> Messages.text("settings.proxy.manual");
        };
    }

    @Override
    public void shown() {
        settingsTheme.requestFocus();
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
