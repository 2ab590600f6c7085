package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.control.Focus;
import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.app.ui.entry.PasswordInput;
import dev.scabbard.app.ui.entry.StrengthMeter;
import dev.scabbard.app.ui.entry.WordsInput;
import dev.scabbard.core.secret.SecretChars;
import jakarta.inject.Inject;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The page about the account. For a name that the server does not know it grows what a new account needs; where the
/// server tells nobody whom it knows, the user says whether they are new.
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
    private FormField onboardingCreationWordsField;

    @FXML
    private WordsInput onboardingCreationWords;

    @FXML
    private CheckBox onboardingHideNames;

    @FXML
    private Label onboardingHideNamesAbout;

    @FXML
    private FlowPane onboardingWhoIsNew;

    @FXML
    private RadioButton onboardingHasAccount;

    @FXML
    private RadioButton onboardingIsNew;

    @FXML
    private Notice onboardingUnknown;

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
        show(onboardingUnprotected, viewModel.unprotectedProperty());
        onboardingUserName.textProperty().bindBidirectional(viewModel.userNameProperty());
        show(onboardingNewAccount, viewModel.newAccountProperty());
        show(onboardingWhoIsNew, viewModel.asksWhoIsNewProperty());
        show(onboardingUnknown, viewModel.asksWhoIsNewProperty().not());
        show(onboardingCreationWordsField, viewModel.asksForWordsProperty());
        show(onboardingAccountCreationKeyField, viewModel.asksForWordsProperty().not());
        onboardingIsNew.selectedProperty().bindBidirectional(viewModel.newAccountProperty());
        onboardingHasAccount.selectedProperty().subscribe(has -> {
            if (has) {
                viewModel.newAccountProperty().set(false);
            }
        });
        onboardingCreationWords.setName(onboardingCreationWordsField.getLabel());
        onboardingHideNames.selectedProperty().bindBidirectional(viewModel.hideNamesProperty());
        onboardingHideNames.disableProperty().bind(viewModel.canHideNamesProperty().not());
        onboardingHideNamesAbout.textProperty().bind(viewModel.aboutHidingProperty());
        onboardingHideNames.accessibleHelpProperty().bind(viewModel.aboutHidingProperty());
        onboardingWeakGroup.textProperty().bind(viewModel.weakGroupProperty());
        FieldProblems problems = viewModel.problems();
        onboardingUserNameField.problemProperty().bind(problems.userNameProperty());
        onboardingPasswordField.problemProperty().bind(problems.passwordProperty());
        onboardingRepeatedField.problemProperty().bind(problems.repeatedProperty());
        onboardingAccountCreationKeyField.problemProperty().bind(problems.accountCreationKeyProperty());
        onboardingCreationWordsField.problemProperty().bind(problems.accountCreationKeyProperty());
        onboardingProblem.textProperty().bind(problems.generalProperty());
        onboardingStrength.bind(onboardingPassword, viewModel.newAccountProperty(), viewModel.strength());
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    @Override
    public void shown() {
        subscription = Subscription.combine(
                viewModel.newAccountProperty().subscribe(this::grown),
                viewModel.problems().wrongPasswordsProperty().subscribe((before, now) -> onboardingPassword.shake()),
                edited(onboardingPassword),
                edited(onboardingRepeated),
                edited(onboardingAccountCreationKey),
                onboardingCreationWords.revisionProperty().subscribe((before, now) -> viewModel.edited()));
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
        onboardingHasAccount.setSelected(!isNew);
        if (isNew && !viewModel.asksWhoIsNewProperty().get()) {
            Focus.on(onboardingRepeated);
        }
    }

    @Override
    public void proceed() {
        viewModel.proceed(
                new TypedSecrets(onboardingPassword.snapshot(), onboardingRepeated.snapshot(), creationKey()));
    }

    private SecretChars creationKey() {
        return viewModel.asksForWordsProperty().get()
                ? onboardingCreationWords.snapshot()
                : onboardingAccountCreationKey.snapshot();
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
        onboardingCreationWords.clear();
    }
}
