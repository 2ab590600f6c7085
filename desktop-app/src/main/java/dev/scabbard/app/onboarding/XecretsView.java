package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.control.Focus;
import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.app.ui.entry.PasswordInput;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

/// The page about a Xecrets account.
public final class XecretsView implements PageView {

    private final XecretsViewModel viewModel;
    private Subscription subscription = Subscription.EMPTY;

    @FXML
    private FormField onboardingXecretsAddressField;

    @FXML
    private TextField onboardingXecretsAddress;

    @FXML
    private FormField onboardingEmailField;

    @FXML
    private TextField onboardingEmail;

    @FXML
    private FormField onboardingPassphraseField;

    @FXML
    private PasswordInput onboardingPassphrase;

    @FXML
    private Notice onboardingProblem;

    @FXML
    private Notice onboardingAccountKept;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    XecretsView(XecretsViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        onboardingXecretsAddress.textProperty().bindBidirectional(viewModel.addressProperty());
        onboardingEmail.textProperty().bindBidirectional(viewModel.emailProperty());
        onboardingXecretsAddressField.problemProperty().bind(viewModel.addressProblemProperty());
        onboardingEmailField.problemProperty().bind(viewModel.emailProblemProperty());
        onboardingPassphraseField.problemProperty().bind(viewModel.passphraseProblemProperty());
        onboardingProblem.textProperty().bind(viewModel.problemProperty());
        onboardingAccountKept.textProperty().bind(viewModel.keptProperty());
    }

    @Override
    public void shown() {
        subscription = Subscription.combine(
                viewModel.refusalsProperty().subscribe((before, now) -> onboardingPassphrase.shake()),
                onboardingPassphrase.lengthProperty().subscribe((before, now) -> viewModel.edited()));
        Focus.on(onboardingEmail);
    }

    @Override
    public void proceed() {
        viewModel.proceed(onboardingPassphrase.snapshot());
    }

    @FXML
    private void trySample() {
        viewModel.trySample();
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
    }

    @Override
    public void close() {
        onboardingPassphrase.clear();
    }
}
