package dev.scabbard.app.account;

import dev.scabbard.app.ui.control.Notice;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// *File names*: what the server can read of them, and the buttons that change it.
public final class NamesView {

    private final NamesViewModel model;
    private Subscription subscription = Subscription.EMPTY;
    private boolean begunHere;

    @FXML
    private Label accountNames;

    @FXML
    private Label accountNamesObstacle;

    @FXML
    private Button accountNamesHide;

    @FXML
    private Button accountNamesShow;

    @FXML
    private Region accountNamesRunning;

    @FXML
    private ProgressBar accountNamesProgress;

    @FXML
    private Button accountNamesStop;

    @FXML
    private Notice accountNamesProblem;

    @FXML
    private Notice accountNamesDone;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    NamesView(NamesViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        accountNames.textProperty().bind(model.stateProperty());
        String obstacle = model.obstacle();
        accountNamesObstacle.setText(obstacle);
        accountNamesObstacle.setVisible(!obstacle.isEmpty());
        accountNamesObstacle.setManaged(!obstacle.isEmpty());
        offer(accountNamesHide, model.hidingProperty(), obstacle);
        offer(accountNamesShow, model.showingProperty(), obstacle);
    }

    private void offer(Button button, ObservableStringValue words, String obstacle) {
        button.textProperty().bind(words);
        button.setDisable(!obstacle.isEmpty());
        button.visibleProperty().bind(Bindings.isNotEmpty(words));
        button.managedProperty().bind(button.visibleProperty());
    }

    /// Follows what is under way, until the subscription ends.
    Subscription follow() {
        NamesJob job = model.job();
        accountNamesRunning.visibleProperty().bind(job.runningProperty());
        accountNamesRunning.managedProperty().bind(job.runningProperty());
        accountNamesProgress.progressProperty().bind(job.progressProperty());
        accountNamesProblem.textProperty().bind(job.problemProperty());
        accountNamesDone.textProperty().bind(job.doneProperty());
        model.shown();
        subscription = job.runningProperty().subscribe(this::running);
        return this::leave;
    }

    /// The button that goes on with what was interrupted.
    Optional<Node> urgent() {
        if (model.wasHiding()) {
            return Optional.of(accountNamesHide);
        }
        return model.wasShowing() ? Optional.of(accountNamesShow) : Optional.empty();
    }

    /// What was begun here keeps the focus here, unless the user has gone on to something else on the page.
    private void running(boolean running) {
        boolean impossible = running || !model.obstacle().isEmpty();
        boolean goesOn = accountNamesStop.isFocused();
        accountNamesHide.setDisable(impossible);
        accountNamesShow.setDisable(impossible);
        if (running && begunHere) {
            accountNamesStop.requestFocus();
        } else if (goesOn) {
            (accountNamesHide.isVisible() ? accountNamesHide : accountNamesShow).requestFocus();
        }
        begunHere &= running;
    }

    private void leave() {
        subscription.unsubscribe();
        accountNamesRunning.visibleProperty().unbind();
        accountNamesRunning.managedProperty().unbind();
        accountNamesProgress.progressProperty().unbind();
        accountNamesProblem.textProperty().unbind();
        accountNamesDone.textProperty().unbind();
        accountNamesProblem.setText("");
        accountNamesDone.setText("");
        model.hidden();
    }

    @FXML
    private void hide() {
        begunHere = true;
        model.hide();
    }

    @FXML
    private void show() {
        begunHere = true;
        model.showAgain();
    }

    @FXML
    private void stop() {
        model.job().stop();
    }
}
