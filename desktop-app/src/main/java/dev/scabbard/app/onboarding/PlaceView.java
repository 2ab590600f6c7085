package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.control.Focus;
import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.app.ui.dialog.FileDialogs;
import dev.scabbard.app.ui.entry.PasswordInput;
import dev.scabbard.app.ui.entry.StrengthMeter;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The page about a vault on this computer: made new, or restored from a backup.
public final class PlaceView implements PageView {

    private final PlaceViewModel viewModel;
    private final FileDialogs dialogs;
    private Subscription subscription = Subscription.EMPTY;

    @FXML
    private Label onboardingBackup;

    @FXML
    private FormField onboardingNameField;

    @FXML
    private TextField onboardingName;

    @FXML
    private FormField onboardingUserNameField;

    @FXML
    private TextField onboardingUserName;

    @FXML
    private VBox onboardingNewPassword;

    @FXML
    private FormField onboardingPasswordField;

    @FXML
    private PasswordInput onboardingPassword;

    @FXML
    private StrengthMeter onboardingStrength;

    @FXML
    private CheckBox onboardingHideNames;

    @FXML
    private Label onboardingHideNamesAbout;

    @FXML
    private FormField onboardingRepeatedField;

    @FXML
    private PasswordInput onboardingRepeated;

    @FXML
    private TextField onboardingFolder;

    @FXML
    private Hyperlink onboardingRestore;

    @FXML
    private Hyperlink onboardingMakeNew;

    @FXML
    private Notice onboardingProblem;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    PlaceView(PlaceViewModel viewModel, FileDialogs dialogs) {
        this.viewModel = viewModel;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        onboardingHideNames.selectedProperty().bindBidirectional(viewModel.hideNamesProperty());
        onboardingHideNames.setDisable(!viewModel.canHideNames());
        onboardingHideNames.setAccessibleHelp(viewModel.aboutHiding());
        onboardingHideNamesAbout.setText(viewModel.aboutHiding());
        onboardingName.textProperty().bindBidirectional(viewModel.nameProperty());
        onboardingUserName.textProperty().bindBidirectional(viewModel.userNameProperty());
        onboardingNameField.problemProperty().bind(viewModel.nameProblemProperty());
        FieldProblems problems = viewModel.problems();
        onboardingUserNameField.problemProperty().bind(problems.userNameProperty());
        onboardingPasswordField.problemProperty().bind(problems.passwordProperty());
        onboardingRepeatedField.problemProperty().bind(problems.repeatedProperty());
        onboardingProblem.textProperty().bind(problems.generalProperty());
        onboardingStrength.bind(onboardingPassword, onboardingNewPassword.visibleProperty(), viewModel.strength());
        onboardingFolder.textProperty().bind(viewModel.folderProperty().map(Path::toString));
        onboardingRestore.managedProperty().bind(onboardingRestore.visibleProperty());
        onboardingMakeNew.managedProperty().bind(onboardingMakeNew.visibleProperty());
        onboardingNewPassword.managedProperty().bind(onboardingNewPassword.visibleProperty());
        onboardingBackup.managedProperty().bind(onboardingBackup.visibleProperty());
        onboardingBackup.visibleProperty().bind(Bindings.isNotEmpty(onboardingBackup.textProperty()));
    }

    @Override
    public void shown() {
        subscription = Subscription.combine(
                viewModel.backupProperty().subscribe(this::showBackup),
                onboardingPassword.lengthProperty().subscribe((before, now) -> viewModel.edited()),
                onboardingRepeated.lengthProperty().subscribe((before, now) -> viewModel.edited()));
        Focus.on(onboardingName);
        onboardingName.selectAll();
    }

    private void showBackup(Optional<Path> backup) {
        onboardingRestore.setVisible(backup.isEmpty());
        onboardingNewPassword.setVisible(backup.isEmpty());
        onboardingMakeNew.setVisible(backup.isPresent());
        onboardingBackup.setText(
                backup.map(path -> Messages.text("onboarding.place.backup", path.toString())).orElse(""));
    }

    @Override
    public void proceed() {
        viewModel.proceed(new TypedSecrets(onboardingPassword.snapshot(), onboardingRepeated.snapshot()));
    }

    @FXML
    private void chooseFolder() {
        dialogs.chooseFolder(Messages.text("onboarding.place.chooseFolder")).ifPresent(viewModel::chooseFolder);
    }

    @FXML
    private void restore() {
        dialogs.chooseFolder(Messages.text("onboarding.place.chooseBackup")).ifPresent(viewModel::restoreFrom);
    }

    @FXML
    private void makeNew() {
        viewModel.makeNew();
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
    }

    @Override
    public void close() {
        onboardingPassword.clear();
        onboardingRepeated.clear();
    }
}
