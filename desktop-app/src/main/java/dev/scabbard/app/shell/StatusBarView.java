package dev.scabbard.app.shell;

import atlantafx.base.controls.Popover;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.LoadedView;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.app.ui.view.ViewLoader;
import jakarta.inject.Inject;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// The line below the content: connection, time until lock, and what is being done.
public final class StatusBarView {

    private final StatusBarViewModel model;
    private final ViewLoader views;
    private final Popover popover = new Popover();

    @FXML
    private Button statusServer;

    @FXML
    private Label statusAccount;

    @FXML
    private Label statusPlainHttp;

    @FXML
    private Label statusBusy;

    @FXML
    private Label statusWords;

    @FXML
    private Label statusLocksIn;

    @FXML
    private Label statusProblem;

    @FXML
    private HBox statusActivity;

    @FXML
    private Label statusActivityText;

    @FXML
    private ProgressBar statusActivityProgress;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    StatusBarView(StatusBarViewModel model, ViewLoader views) {
        this.model = model;
        this.views = views;
    }

    @FXML
    private void initialize() {
        statusServer.textProperty().bind(model.server());
        showWhen(statusServer, model.server().map(text -> !text.isEmpty()));
        statusAccount.textProperty().bind(model.account());
        showWhen(statusAccount, model.account().map(text -> !text.isEmpty()));
        showWhen(statusPlainHttp, model.unprotected());
        showWhen(statusBusy, model.busy());
        statusWords.textProperty().bind(model.words());
        showWhen(statusWords, model.words().map(text -> !text.isEmpty()));
        statusLocksIn.textProperty().bind(model.locksIn());
        showWhen(statusLocksIn, model.locksIn().map(text -> !text.isEmpty()));
        statusProblem.textProperty().bind(model.problem());
        showWhen(statusProblem, model.problem().map(text -> !text.isEmpty()));
        model.activity().subscribe(this::show);
        model.files().subscribe(files -> popover.hide());
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_LEFT);
        popover.setDetachable(false);
    }

    private static void showWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void show(Optional<StatusSlot.Activity> activity) {
        statusActivity.setVisible(activity.isPresent());
        statusActivity.setManaged(activity.isPresent());
        statusActivityText.textProperty().unbind();
        statusActivityProgress.progressProperty().unbind();
        activity.ifPresent(shown -> {
            statusActivityText.textProperty().bind(shown.text());
            statusActivityProgress.progressProperty().bind(shown.progress());
        });
    }

    @FXML
    private void cancelActivity() {
        model.cancelActivity();
    }

    @FXML
    private void showServer() {
        model.files().getValue().ifPresent(files -> {
            LoadedView<ServerDetailsView> details = views.load(ServerDetailsView.class, OpenVault.Files.class, files);
            popover.setContentNode(details.root());
            popover.show(statusServer);
            // at once: while it fades it would take the keys that are meant for the page it led to
            details.view().setOnLeft(() -> popover.hide(Duration.ZERO));
            details.shown();
        });
    }
}
