package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.recoverykey.KeptKey;
import dev.scabbard.app.ui.recoverykey.RecoveryKeyPanel;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

/// The page with the recovery key of a new vault, which is shown this once.
public final class KeepRecoveryKeyView implements PageView {

    private final KeepRecoveryKeyViewModel viewModel;
    private Subscription subscription = Subscription.EMPTY;

    @FXML
    private RecoveryKeyPanel onboardingRecoveryKeyController;

    @FXML
    private FormField onboardingTypedBackField;

    @FXML
    private TextField onboardingTypedBack;

    @FXML
    private CheckBox onboardingKept;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    KeepRecoveryKeyView(KeepRecoveryKeyViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        onboardingTypedBack.textProperty().bindBidirectional(viewModel.kept().answerProperty());
        onboardingKept.selectedProperty().bindBidirectional(viewModel.kept().tickedProperty());
    }

    @Override
    public void shown() {
        onboardingTypedBackField.setLabel(viewModel.kept().questionProperty().get());
        onboardingTypedBackField.setHint(viewModel.kept().hintProperty().get());
        subscription = viewModel.kept().shownProperty().subscribe(this::show);
        onboardingRecoveryKeyController.requestFocus();
    }

    private void show(Optional<KeptKey.Shown> shown) {
        shown.ifPresentOrElse(
                key -> onboardingRecoveryKeyController.show(key.copyOfKey(), key.vaultName(), key.userName()),
                onboardingRecoveryKeyController::clear);
    }

    @Override
    public void proceed() {
        viewModel.proceed();
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
        onboardingRecoveryKeyController.clear();
        onboardingTypedBack.clear();
    }
}
