package dev.scabbard.app.renewal;

import dev.scabbard.app.ui.control.Focus;
import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.control.KeyActions;
import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.app.ui.control.WrappingCell;
import dev.scabbard.app.ui.entry.PasswordInput;
import dev.scabbard.app.ui.recoverykey.KeptKey;
import dev.scabbard.app.ui.recoverykey.RecoveryKeyPanel;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.ui.view.ViewLifecycle;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Moving an old vault on this computer to a new one, step after step on one page.
public final class RenewalView implements ViewLifecycle {

    private final RenewalViewModel model;
    private final Navigation navigation;
    private Subscription subscription = Subscription.EMPTY;

    @FXML
    private Region renewalRoot;

    @FXML
    private Label renewalTitle;

    @FXML
    private Region renewalAsk;

    @FXML
    private Label renewalAbout;

    @FXML
    private FormField renewalPasswordField;

    @FXML
    private PasswordInput renewalPassword;

    @FXML
    private Notice renewalProblem;

    @FXML
    private Button renewalBegin;

    @FXML
    private Region renewalPreparing;

    @FXML
    private Region renewalKey;

    @FXML
    private RecoveryKeyPanel renewalRecoveryKeyController;

    @FXML
    private FormField renewalTypedBackField;

    @FXML
    private TextField renewalTypedBack;

    @FXML
    private CheckBox renewalKept;

    @FXML
    private Button renewalCopy;

    @FXML
    private Region renewalCopying;

    @FXML
    private Label renewalProgressText;

    @FXML
    private ProgressBar renewalProgress;

    @FXML
    private Button renewalCancel;

    @FXML
    private Region renewalOver;

    @FXML
    private Notice renewalSummary;

    @FXML
    private ListView<String> renewalFindings;

    @FXML
    private Button renewalDelete;

    @FXML
    private Button renewalAgain;

    @FXML
    private Button renewalOpen;

    @FXML
    private Button renewalBack;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    RenewalView(RenewalViewModel model, Navigation navigation) {
        this.model = model;
        this.navigation = navigation;
    }

    @FXML
    private void initialize() {
        renewalTitle.setText(model.title());
        renewalAbout.setText(model.about());
        renewalBegin.setText(model.action());
        renewalPasswordField.problemProperty().bind(model.passwordProblemProperty());
        renewalProblem.textProperty().bind(model.problemProperty());
        renewalBegin.disableProperty().bind(renewalPassword.lengthProperty().isEqualTo(0));
        renewalPassword.setOnAction(event -> begin());
        KeptKey key = model.key();
        renewalTypedBack.textProperty().bindBidirectional(key.answerProperty());
        renewalTypedBack.setOnAction(event -> copy());
        renewalKept.selectedProperty().bindBidirectional(key.tickedProperty());
        renewalCopy.disableProperty().bind(key.confirmedProperty().not());
        renewalProgressText.textProperty().bind(model.progressTextProperty());
        renewalProgress.progressProperty().bind(model.progressProperty());
        renewalFindings.setCellFactory(list -> new WrappingCell());
        new KeyActions().on(KeyCode.ESCAPE, this::escape).install(renewalRoot);
    }

    @Override
    public void shown() {
        subscription = Subscription.combine(
                model.stateProperty().subscribe(this::show),
                model.key().shownProperty().subscribe(this::show),
                renewalPassword.lengthProperty().subscribe((before, now) -> {
                    if (now.intValue() > 0) {
                        model.edited();
                    }
                }),
                model.passwordProblemProperty().subscribe((before, now) -> {
                    if (!now.isEmpty()) {
                        renewalPassword.shake();
                        renewalPassword.requestFocus();
                    }
                }));
    }

    private void show(RenewalState state) {
        visible(renewalAsk, state instanceof RenewalState.Asking);
        visible(renewalPreparing, state instanceof RenewalState.Preparing);
        visible(renewalKey, state instanceof RenewalState.KeepingKey);
        visible(renewalCopying, state instanceof RenewalState.Copying);
        visible(renewalOver, state instanceof RenewalState.Over);
        switch (state) {
            case RenewalState.Asking _ -> Focus.on(renewalPassword);
            case RenewalState.Preparing _ -> renewalBack.requestFocus();
            case RenewalState.KeepingKey _ -> renewalRecoveryKeyController.requestFocus();
            case RenewalState.Copying _ -> renewalCancel.requestFocus();
            case RenewalState.Over over -> show(over);
        }
    }

    private void show(RenewalState.Over over) {
        renewalSummary.setKind(over.whole() ? Notice.Kind.INFORMATION : Notice.Kind.WARNING);
        renewalSummary.setText(over.words());
        renewalFindings.getItems().setAll(over.findings());
        visible(renewalFindings, !over.findings().isEmpty());
        visible(renewalDelete, over.whole());
        visible(renewalAgain, !over.whole());
        (over.whole() ? renewalOpen : renewalAgain).requestFocus();
    }

    private void show(Optional<KeptKey.Shown> shown) {
        renewalTypedBackField.setLabel(model.key().questionProperty().get());
        renewalTypedBackField.setHint(model.key().hintProperty().get());
        shown.ifPresentOrElse(
                key -> renewalRecoveryKeyController.show(key.copyOfKey(), key.vaultName(), key.userName()),
                renewalRecoveryKeyController::clear);
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
        model.close();
        renewalPassword.clear();
        renewalTypedBack.clear();
        renewalRecoveryKeyController.clear();
        renewalFindings.getItems().clear();
    }

    @FXML
    private void begin() {
        if (!renewalBegin.isDisabled()) {
            model.begin(renewalPassword.snapshot());
            renewalPassword.clear();
        }
    }

    @FXML
    private void copy() {
        model.keyKept();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void again() {
        model.copy();
    }

    @FXML
    private void openNew() {
        model.openNew();
    }

    @FXML
    private void deleteOld() {
        model.deleteOld();
    }

    private void escape() {
        if (renewalCopying.isVisible()) {
            cancel();
        } else {
            back();
        }
    }

    @FXML
    private void back() {
        navigation.back();
    }
}
