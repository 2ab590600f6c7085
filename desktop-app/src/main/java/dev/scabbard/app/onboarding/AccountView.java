package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Focus;
import dev.scabbard.app.ui.FormField;
import dev.scabbard.app.ui.Notice;
import dev.scabbard.app.ui.PasswordInput;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The page about the account; for a name that the server does not know it grows what a new account needs.
public final class AccountView implements PageView {

    private final AccountViewModel viewModel;
    private Subscription subscription = Subscription.EMPTY;

    @FXML
    private Label onboardingServer;

    @FXML
    private Label onboardingUnprotected;

    @FXML
    private FormField onboardingUserNameField;

    @FXML
    private TextField onboardingUserName;

    @FXML
    private FormField onboardingPasswordField;

    @FXML
    private PasswordInput onboardingPassword;

    @FXML
    private VBox onboardingNewAccount;

    @FXML
    private Notice onboardingWeakGroup;

    @FXML
    private StrengthMeter onboardingStrength;

    @FXML
    private FormField onboardingRepeatedField;

    @FXML
    private PasswordInput onboardingRepeated;

    @FXML
    private FormField onboardingAccountCreationKeyField;

    @FXML
    private PasswordInput onboardingAccountCreationKey;

    @FXML
    private Notice onboardingProblem;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    AccountView(AccountViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        onboardingServer.textProperty().bind(viewModel.serverProperty());
        onboardingUnprotected.visibleProperty().bind(viewModel.unprotectedProperty());
        onboardingUnprotected.managedProperty().bind(onboardingUnprotected.visibleProperty());
        onboardingUserName.textProperty().bindBidirectional(viewModel.userNameProperty());
        onboardingNewAccount.visibleProperty().bind(viewModel.newAccountProperty());
        onboardingNewAccount.managedProperty().bind(onboardingNewAccount.visibleProperty());
        onboardingWeakGroup.textProperty().bind(viewModel.weakGroupProperty());
        FieldProblems problems = viewModel.problems();
        onboardingUserNameField.problemProperty().bind(problems.userNameProperty());
        onboardingPasswordField.problemProperty().bind(problems.passwordProperty());
        onboardingRepeatedField.problemProperty().bind(problems.repeatedProperty());
        onboardingAccountCreationKeyField.problemProperty().bind(problems.accountCreationKeyProperty());
        onboardingProblem.textProperty().bind(problems.generalProperty());
        onboardingStrength.bind(onboardingPassword, viewModel.newAccountProperty(), viewModel.strength());
    }

    @Override
    public void shown() {
        subscription = Subscription.combine(
                viewModel.newAccountProperty().subscribe(this::grown),
                viewModel.problems().wrongPasswordsProperty().subscribe((before, now) -> onboardingPassword.shake()),
                edited(onboardingPassword),
                edited(onboardingRepeated),
                edited(onboardingAccountCreationKey));
        if (onboardingUserName.getText().isEmpty()) {
            Focus.on(onboardingUserName);
        } else if (viewModel.problems().userNameProperty().get().isEmpty()) {
            Focus.on(onboardingPassword);
        } else {
            Focus.on(onboardingUserName);
        }
    }

    private Subscription edited(PasswordInput field) {
        return field.lengthProperty().subscribe((before, now) -> viewModel.edited());
    }

    private void grown(boolean isNew) {
        if (isNew) {
            Focus.on(onboardingRepeated);
        }
    }

    @Override
    public void proceed() {
        viewModel.proceed(new TypedSecrets(
                onboardingPassword.snapshot(), onboardingRepeated.snapshot(), onboardingAccountCreationKey.snapshot()));
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
    }

    @Override
    public void close() {
        onboardingPassword.clear();
        onboardingRepeated.clear();
        onboardingAccountCreationKey.clear();
    }
}
