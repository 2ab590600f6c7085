package dev.scabbard.app.recovery;

import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.app.ui.control.WrappingCell;
import dev.scabbard.app.ui.entry.PasswordInput;
import dev.scabbard.app.ui.view.Browser;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.ui.view.ViewLifecycle;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// *Recover files*: a form of three fields, then progress, then a report.
public final class RecoverFilesView implements ViewLifecycle {

    private final RecoverFilesViewModel model;
    private final Navigation navigation;
    private final Browser browser;
    private Optional<Path> copies = Optional.empty();
    private Subscription whileShown = Subscription.EMPTY;

    @FXML
    private Region recoverRoot;

    @FXML
    private Region recoverForm;

    @FXML
    private TextField recoverSource;

    @FXML
    private Button recoverChooseSource;

    @FXML
    private FormField recoverKeyField;

    @FXML
    private PasswordInput recoverKey;

    @FXML
    private TextField recoverTarget;

    @FXML
    private Notice recoverProblem;

    @FXML
    private Button recoverStart;

    @FXML
    private Region recoverRunning;

    @FXML
    private Label recoverProgressText;

    @FXML
    private ProgressBar recoverProgress;

    @FXML
    private Button recoverCancel;

    @FXML
    private Region recoverReport;

    @FXML
    private Notice recoverSummary;

    @FXML
    private ListView<String> recoverFailures;

    @FXML
    private Button recoverOpenFolder;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    RecoverFilesView(RecoverFilesViewModel model, Navigation navigation, Browser browser) {
        this.model = model;
        this.navigation = navigation;
        this.browser = browser;
    }

    @FXML
    private void initialize() {
        recoverSource.textProperty().bind(model.sourceText());
        recoverTarget.textProperty().bind(model.targetText());
        recoverKeyField.problemProperty().bind(model.keyProblemProperty());
        recoverProblem.textProperty().bind(model.problemProperty());
        recoverProgressText.textProperty().bind(model.progressTextProperty());
        recoverProgress.progressProperty().bind(model.progressProperty());
        recoverStart.disableProperty().bind(recoverSource.textProperty().isEmpty()
                .or(recoverTarget.textProperty().isEmpty())
                .or(recoverKey.lengthProperty().isEqualTo(0)));
        recoverKey.setOnAction(event -> start());
        recoverFailures.setCellFactory(list -> new WrappingCell());
        recoverRoot.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                back();
            }
        });
    }

    @Override
    public void shown() {
        whileShown = Subscription.combine(
                model.stateProperty().subscribe(this::show),
                model.keyProblemProperty().subscribe((before, now) -> {
                    if (!now.isEmpty()) {
                        recoverKey.shake();
                        recoverKey.requestFocus();
                    }
                }));
    }

    @Override
    public void hidden() {
        whileShown.unsubscribe();
        whileShown = Subscription.EMPTY;
        recoverKey.clear();
        model.close();
    }

    private void show(RecoverState state) {
        visible(recoverForm, state instanceof RecoverState.Form);
        visible(recoverRunning, state instanceof RecoverState.Running);
        visible(recoverReport, state instanceof RecoverState.Done);
        switch (state) {
            case RecoverState.Form _ -> focusForm();
            case RecoverState.Running _ -> recoverCancel.requestFocus();
            case RecoverState.Done done -> report(done);
        }
    }

    private void focusForm() {
        if (recoverSource.getText().isEmpty()) {
            recoverChooseSource.requestFocus();
        } else {
            recoverKey.requestFocus();
        }
    }

    private void report(RecoverState.Done done) {
        if (!done.wrongKey()) {
            recoverKey.clear();
        }
        boolean good = done.failures().isEmpty();
        copies = Optional.of(done.target());
        recoverSummary.setKind(good ? Notice.Kind.INFORMATION : Notice.Kind.WARNING);
        recoverSummary.setText(done.summary());
        recoverFailures.getItems().setAll(done.failures());
        visible(recoverFailures, !good);
        visible(recoverOpenFolder, !done.wrongKey());
        (done.wrongKey() ? recoverFailures : recoverOpenFolder).requestFocus();
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void chooseSource() {
        model.chooseSource();
        focusForm();
    }

    @FXML
    private void chooseTarget() {
        model.chooseTarget();
        if (!recoverStart.isDisabled()) {
            recoverStart.requestFocus();
        }
    }

    @FXML
    private void start() {
        if (!recoverStart.isDisabled()) {
            model.start(recoverKey.snapshot());
        }
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void again() {
        model.again();
    }

    @FXML
    private void openFolder() {
        copies.ifPresent(folder -> browser.open(folder.toUri()));
    }

    @FXML
    private void back() {
        navigation.back();
    }
}
