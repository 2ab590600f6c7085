package dev.scabbard.app.recovery;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.entry.PasswordInput;
import dev.scabbard.app.ui.recoverykey.RecoveryKeyPanel;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.ui.view.ViewLifecycle;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// The recovery key of an open vault: first the password, then the key.
public final class RecoveryKeyView implements ViewLifecycle {

    private final RecoveryKeyViewModel model;
    private final Navigation navigation;

    @FXML
    private Region recoveryKeyRoot;

    @FXML
    private Label recoveryKeyTitle;

    @FXML
    private Region recoveryKeyAsk;

    @FXML
    private FormField recoveryKeyPasswordField;

    @FXML
    private PasswordInput recoveryKeyPassword;

    @FXML
    private Button recoveryKeyShow;

    @FXML
    private ProgressIndicator recoveryKeyChecking;

    @FXML
    private Region recoveryKeyShown;

    @FXML
    private RecoveryKeyPanel recoveryKeyController;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    RecoveryKeyView(RecoveryKeyViewModel model, Navigation navigation) {
        this.model = model;
        this.navigation = navigation;
    }

    @FXML
    private void initialize() {
        recoveryKeyTitle.setText(Messages.text("recovery.keyOf", model.vaultName()));
        recoveryKeyPasswordField.problemProperty().bind(model.problemProperty());
        recoveryKeyChecking.visibleProperty().bind(model.checkingProperty());
        recoveryKeyPassword.disableProperty().bind(model.checkingProperty());
        recoveryKeyShow.disableProperty()
                .bind(model.checkingProperty().or(recoveryKeyPassword.lengthProperty().isEqualTo(0)));
        recoveryKeyPassword.setOnAction(event -> check());
        recoveryKeyRoot.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                back();
            }
        });
        visible(recoveryKeyShown, false);
    }

    @Override
    public void shown() {
        model.attach(recoveryKeyController::show, this::keyShown, this::refused);
        recoveryKeyPassword.requestFocus();
    }

    @Override
    public void hidden() {
        model.close();
        recoveryKeyPassword.clear();
        recoveryKeyController.clear();
    }

    private void keyShown() {
        recoveryKeyPassword.clear();
        visible(recoveryKeyAsk, false);
        visible(recoveryKeyShown, true);
        recoveryKeyController.requestFocus();
    }

    private void refused() {
        recoveryKeyPassword.requestFocus();
        recoveryKeyPassword.shake();
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void check() {
        if (!recoveryKeyShow.isDisabled()) {
            model.check(recoveryKeyPassword.snapshot());
        }
    }

    @FXML
    private void back() {
        navigation.back();
    }
}
