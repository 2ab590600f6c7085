package dev.scabbard.app.unlock;

import dev.scabbard.app.ui.control.Focus;
import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.control.MarkList;
import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.app.ui.entry.PasswordInput;
import dev.scabbard.app.ui.view.ViewLifecycle;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One field, with the focus in it; Enter opens. What is in the way is said below.
public final class UnlockView implements ViewLifecycle {

    private final UnlockViewModel viewModel;
    private Subscription subscription = Subscription.EMPTY;

    @FXML
    private Parent unlock;

    @FXML
    private Label unlockTitle;

    @FXML
    private Label unlockUserName;

    @FXML
    private Label unlockPlace;

    @FXML
    private Label unlockUnprotected;

    @FXML
    private FormField unlockPasswordField;

    @FXML
    private PasswordInput unlockPassword;

    @FXML
    private Button unlockOpen;

    @FXML
    private Button unlockCancel;

    @FXML
    private VBox unlockSteps;

    @FXML
    private MarkList unlockServerMarks;

    @FXML
    private MarkList unlockOpeningMarks;

    @FXML
    private Notice unlockStopped;

    @FXML
    private Notice unlockPatience;

    @FXML
    private Notice unlockProblem;

    @FXML
    private Notice unlockAlarm;

    @FXML
    private Label unlockAlarmFingerprint;

    @FXML
    private CheckBox unlockAlarmUnderstood;

    @FXML
    private Button unlockAlarmTrust;

    @FXML
    private Notice unlockTrustQuestion;

    @FXML
    private Label unlockTrustFingerprint;

    @FXML
    private Notice unlockPlainHttp;

    @FXML
    private Notice unlockNewer;

    @FXML
    private Notice unlockDifference;

    @FXML
    private TitledPane unlockDetails;

    @FXML
    private FormField unlockNameField;

    @FXML
    private TextField unlockName;

    @FXML
    private FormField unlockAddressField;

    @FXML
    private TextField unlockAddress;

    @FXML
    private FormField unlockUserField;

    @FXML
    private TextField unlockUser;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    UnlockView(UnlockViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        UnlockProblems problems = viewModel.problems();
        unlockTitle.textProperty().bind(viewModel.titleProperty());
        unlockUserName.textProperty().bind(viewModel.userNameProperty());
        unlockPlace.textProperty().bind(viewModel.placeProperty());
        unlockUnprotected.visibleProperty().bind(viewModel.unprotectedProperty());
        unlockPasswordField.setLabel(viewModel.passwordLabel());
        unlockPasswordField.problemProperty().bind(problems.passwordProperty());
        unlockStopped.textProperty().bind(viewModel.stoppedTransfersProperty());
        unlockPatience.textProperty().bind(viewModel.patienceProperty());
        unlockProblem.textProperty().bind(problems.generalProperty());
        unlockAlarm.textProperty().bind(problems.alarmProperty());
        unlockAlarmFingerprint.textProperty().bind(problems.fingerprintProperty());
        unlockAlarmTrust.disableProperty().bind(unlockAlarmUnderstood.selectedProperty().not());
        unlockTrustQuestion.textProperty().bind(problems.trustQuestionProperty());
        unlockTrustFingerprint.textProperty().bind(problems.fingerprintProperty());
        unlockPlainHttp.textProperty().bind(problems.plainHttpQuestionProperty());
        unlockNewer.textProperty().bind(problems.newerProperty());
        unlockDifference.textProperty().bind(problems.differenceProperty());
        unlockOpen.disableProperty().bind(viewModel.busyProperty());
        unlockCancel.visibleProperty().bind(viewModel.busyProperty());
        unlockSteps.visibleProperty().bind(Bindings.and(
                viewModel.busyProperty(), Bindings.isNotEmpty(unlockServerMarks.getChildren())));
        unlockSteps.managedProperty().bind(unlockSteps.visibleProperty());
        unlockUnprotected.managedProperty().bind(unlockUnprotected.visibleProperty());
        initializeDetails();
        unlock.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void initializeDetails() {
        VaultDetailsViewModel details = viewModel.details();
        unlockName.textProperty().bindBidirectional(details.nameProperty());
        unlockAddress.textProperty().bindBidirectional(details.addressProperty());
        unlockUser.textProperty().bindBidirectional(details.userNameProperty());
        unlockNameField.problemProperty().bind(details.nameProblemProperty());
        unlockAddressField.problemProperty().bind(details.addressProblemProperty());
        unlockUserField.problemProperty().bind(details.userNameProblemProperty());
        unlockAddressField.setVisible(details.hasAddress());
        unlockAddressField.setManaged(details.hasAddress());
        unlockUserField.setVisible(details.hasUserName());
        unlockUserField.setManaged(details.hasUserName());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            cancel();
        } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof ButtonBase)) {
            event.consume();
            if (event.getTarget() instanceof TextField) {
                saveDetails();
            } else {
                open();
            }
        }
    }

    @Override
    public void shown() {
        Bindings.bindContent(unlockServerMarks.getMarks(), viewModel.serverMarks());
        Bindings.bindContent(unlockOpeningMarks.getMarks(), viewModel.openingMarks());
        subscription = Subscription.combine(
                viewModel.problems().wrongPasswordsProperty().subscribe((before, now) -> unlockPassword.shake()),
                viewModel.problems().alarmProperty().subscribe(alarm -> unlockAlarmUnderstood.setSelected(false)),
                viewModel.busyProperty().subscribe(this::focusAfterwards),
                unlockPassword.lengthProperty().subscribe((before, now) -> viewModel.edited()));
        Focus.on(unlockPassword);
    }

    private void focusAfterwards(boolean busy) {
        if (!busy) {
            Focus.on(unlockPassword);
        }
    }

    @FXML
    private void open() {
        viewModel.unlock(unlockPassword.snapshot());
    }

    @FXML
    private void cancel() {
        viewModel.cancel();
    }

    @FXML
    private void trust() {
        viewModel.trustCertificate();
        open();
    }

    @FXML
    private void acceptPlainHttp() {
        viewModel.acceptPlainHttp();
        open();
    }

    @FXML
    private void readNewer() {
        viewModel.readNewer();
        open();
    }

    @FXML
    private void acceptDifference() {
        viewModel.acceptDifference();
        open();
    }

    @FXML
    private void editDetails() {
        unlockDetails.setExpanded(true);
        Focus.on(unlockAddressField.isVisible() ? unlockAddress : unlockName);
    }

    @FXML
    private void saveDetails() {
        if (viewModel.saveDetails()) {
            unlockDetails.setExpanded(false);
            Focus.on(unlockPassword);
        }
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
        Bindings.unbindContent(unlockServerMarks.getMarks(), viewModel.serverMarks());
        Bindings.unbindContent(unlockOpeningMarks.getMarks(), viewModel.openingMarks());
        unlockPassword.clear();
        viewModel.close();
    }
}
