package dev.scabbard.app.account;

import dev.scabbard.app.ui.control.Focus;
import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.control.KeyActions;
import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.app.ui.entry.PasswordInput;
import dev.scabbard.app.ui.entry.StrengthMeter;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.ui.view.ViewLifecycle;
import jakarta.inject.Inject;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The account of an open vault: one form for user name and password, and one for the key derivation.
public final class AccountView implements ViewLifecycle {

    private final AccountViewModel model;
    private final Navigation navigation;
    private Subscription subscription = Subscription.EMPTY;

    @FXML
    private Region accountRoot;

    @FXML
    private Label accountTitle;

    @FXML
    private Label accountLoginObstacle;

    @FXML
    private Region accountLoginForm;

    @FXML
    private FormField accountCurrentField;

    @FXML
    private PasswordInput accountCurrent;

    @FXML
    private FormField accountUserNameField;

    @FXML
    private TextField accountUserName;

    @FXML
    private FormField accountNewField;

    @FXML
    private PasswordInput accountNew;

    @FXML
    private StrengthMeter accountStrength;

    @FXML
    private FormField accountRepeatedField;

    @FXML
    private PasswordInput accountRepeated;

    @FXML
    private Notice accountProblem;

    @FXML
    private Notice accountDone;

    @FXML
    private ProgressIndicator accountChanging;

    @FXML
    private Button accountChange;

    @FXML
    private Label accountDerivation;

    @FXML
    private Label accountDerivationObstacle;

    @FXML
    private Region accountDerivationForm;

    @FXML
    private FormField accountDerivationPasswordField;

    @FXML
    private PasswordInput accountDerivationPassword;

    @FXML
    private Button accountDerivationChange;

    @FXML
    private Notice accountDerivationProblem;

    @FXML
    private Notice accountDerivationDone;

    @FXML
    private NamesView accountNamesSectionController;

    @FXML
    private Region accountRenewal;

    @FXML
    private Label accountRenewalAbout;

    @FXML
    private Button accountRenew;

    @FXML
    private Button accountBack;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    AccountView(AccountViewModel model, Navigation navigation) {
        this.model = model;
        this.navigation = navigation;
    }

    @FXML
    private void initialize() {
        accountTitle.setText(model.title());
        accountChanging.visibleProperty().bind(model.changingProperty());
        new KeyActions().on(KeyCode.ESCAPE, this::back).install(accountRoot);
        initializeLogin(model.login());
        initializeDerivation(model.derivation());
        accountRenewal.setVisible(model.isOld());
        accountRenewal.setManaged(model.isOld());
        accountRenewalAbout.setText(model.renewalAbout());
        accountRenew.setText(model.renewalAction());
        accountRenew.disableProperty().bind(model.changingProperty());
    }

    private void initializeLogin(LoginChangeViewModel login) {
        explain(accountLoginObstacle, model.loginObstacle());
        disable(accountLoginForm, model.loginObstacle());
        accountUserName.textProperty().bindBidirectional(login.userNameProperty());
        accountCurrentField.problemProperty().bind(login.complaints().currentProperty());
        accountUserNameField.problemProperty().bind(login.complaints().userNameProperty());
        accountNewField.problemProperty().bind(login.complaints().wantedProperty());
        accountRepeatedField.problemProperty().bind(login.complaints().repeatedProperty());
        accountProblem.textProperty().bind(login.complaints().generalProperty());
        accountDone.textProperty().bind(login.doneProperty());
        accountStrength.bind(accountNew, new SimpleBooleanProperty(true), login.strength());
        accountChange.disableProperty().bind(accountCurrent.lengthProperty().isEqualTo(0));
        accountUserName.setOnAction(event -> change());
        for (PasswordInput field : new PasswordInput[] {accountCurrent, accountNew, accountRepeated}) {
            field.setOnAction(event -> change());
        }
    }

    private void initializeDerivation(KeyDerivationViewModel derivation) {
        explain(accountDerivationObstacle, model.derivationObstacle());
        disable(accountDerivationForm, model.derivationObstacle());
        accountDerivation.textProperty().bind(derivation.presentProperty());
        accountDerivationForm.visibleProperty().bind(derivation.changeableProperty());
        accountDerivationForm.managedProperty().bind(accountDerivationForm.visibleProperty());
        accountDerivationPasswordField.problemProperty().bind(derivation.passwordProblemProperty());
        accountDerivationProblem.textProperty().bind(derivation.problemProperty());
        accountDerivationDone.textProperty().bind(derivation.doneProperty());
        accountDerivationChange.disableProperty()
                .bind(accountDerivationPassword.lengthProperty().isEqualTo(0));
        accountDerivationPassword.setOnAction(event -> changeDerivation());
    }

    private static void explain(Label label, String obstacle) {
        label.setText(obstacle);
        label.setVisible(!obstacle.isEmpty());
        label.setManaged(!obstacle.isEmpty());
    }

    private void disable(Node form, String obstacle) {
        form.disableProperty()
                .bind(model.changingProperty().or(new SimpleBooleanProperty(!obstacle.isEmpty())));
    }

    @Override
    public void shown() {
        LoginChangeViewModel login = model.login();
        KeyDerivationViewModel derivation = model.derivation();
        subscription = Subscription.combine(
                accountNamesSectionController.follow(),
                edited(accountCurrent, login::edited),
                edited(accountNew, login::edited),
                edited(accountRepeated, login::edited),
                edited(accountDerivationPassword, derivation::edited),
                login.complaints().currentProperty().subscribe((before, now) -> refuse(accountCurrent, now)),
                login.complaints().userNameProperty().subscribe((before, now) -> correct(accountUserName, now)),
                login.complaints().wantedProperty().subscribe((before, now) -> correct(accountNew, now)),
                login.complaints().repeatedProperty().subscribe((before, now) -> correct(accountRepeated, now)),
                login.doneProperty().subscribe((before, now) -> done(now)),
                derivation.doneProperty().subscribe((before, now) -> done(now)),
                derivation
                        .passwordProblemProperty()
                        .subscribe((before, now) -> refuse(accountDerivationPassword, now)));
        Focus.on(accountNamesSectionController.urgent().orElse(firstField()));
    }

    private Node firstField() {
        if (model.loginObstacle().isEmpty()) {
            return accountCurrent;
        }
        return model.isOld() ? accountRenew : accountBack;
    }

    private static Subscription edited(PasswordInput field, Runnable listener) {
        return field.lengthProperty().subscribe((before, now) -> {
            if (now.intValue() > 0) {
                listener.run();
            }
        });
    }

    private static void refuse(PasswordInput field, String problem) {
        if (!problem.isEmpty()) {
            field.shake();
        }
    }

    private static void correct(Node field, String problem) {
        if (!problem.isEmpty()) {
            field.requestFocus();
        }
    }

    private void done(String words) {
        if (!words.isEmpty()) {
            clear();
            accountBack.requestFocus();
        }
    }

    private void clear() {
        accountCurrent.clear();
        accountNew.clear();
        accountRepeated.clear();
        accountDerivationPassword.clear();
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
        model.close();
        clear();
    }

    @FXML
    private void change() {
        if (!accountChange.isDisabled()) {
            model.login()
                    .change(new TypedLogin(
                            accountCurrent.snapshot(), accountNew.snapshot(), accountRepeated.snapshot()));
        }
    }

    @FXML
    private void changeDerivation() {
        if (!accountDerivationChange.isDisabled()) {
            model.derivation().change(accountDerivationPassword.snapshot());
        }
    }

    @FXML
    private void renew() {
        model.renew();
    }

    @FXML
    private void back() {
        navigation.back();
    }
}
