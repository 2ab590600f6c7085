package dev.scabbard.app.files.transfers;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.control.KeyActions;
import dev.scabbard.app.ui.control.Notice;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The strip below the table with the total of the transfers, and the list of them on demand. Without transfers it is
/// not there.
public final class TransfersPanel {

    private static final double ROW = 48;
    /// The part of the window's height that the list may take.
    private static final double SHARE = 0.28;
    private static final int MOST_ROWS = 4;

    private final TransfersViewModel model;
    private Runnable focusBack = () -> {};

    @FXML
    private VBox transfersPanel;

    @FXML
    private Notice transfersOffer;

    @FXML
    private Notice transfersStopped;

    @FXML
    private HBox transfersPlanning;

    @FXML
    private Label transfersPlanningText;

    @FXML
    private HBox transfersStrip;

    @FXML
    private Label transfersCount;

    @FXML
    private ProgressBar transfersProgress;

    @FXML
    private Label transfersAmounts;

    @FXML
    private Button transfersRetryAll;

    @FXML
    private Button transfersDismissAll;

    @FXML
    private Button transfersPauseAll;

    @FXML
    private Button transfersCancelAll;

    @FXML
    private Button transfersExpand;

    @FXML
    private ListView<TransferRow> transfersList;

    @FXML
    private Label transfersMore;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    TransfersPanel(TransfersViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        transfersOffer.textProperty().bind(model.offerProperty());
        transfersStopped.textProperty().bind(model.stoppedProperty());
        transfersPlanningText.textProperty().bind(model.planningProperty());
        transfersCount.textProperty().bind(model.countProperty());
        transfersAmounts.textProperty().bind(model.amountsProperty());
        transfersMore.textProperty().bind(model.moreProperty());
        transfersProgress.progressProperty().bind(model.progressProperty());
        showWhen(transfersPlanning, model.planningProperty().isNotEmpty());
        showWhen(transfersStrip, model.countProperty().isNotEmpty());
        showWhen(transfersProgress, model.busyProperty());
        showWhen(transfersAmounts, model.busyProperty());
        showWhen(transfersPauseAll, model.busyProperty());
        showWhen(transfersCancelAll, model.busyProperty());
        showWhen(transfersRetryAll, model.failuresProperty().and(model.busyProperty().not()));
        showWhen(transfersDismissAll, transfersRetryAll.visibleProperty());
        showWhen(transfersList, transfersStrip.visibleProperty().and(model.expandedProperty()));
        showWhen(transfersMore, transfersList.visibleProperty().and(model.moreProperty().isNotEmpty()));
        showWhen(
                transfersPanel,
                transfersOffer.visibleProperty().or(transfersPlanning.visibleProperty())
                        .or(transfersStrip.visibleProperty()));
        model.pausedProperty().subscribe(this::showPaused);
        model.expandedProperty().subscribe(this::showExpanded);
        transfersList.setItems(model.rows());
        transfersList.setCellFactory(list -> new TransferCell(model));
        bindHeight(model);
        new KeyActions()
                .on(KeyCode.SPACE, () -> withSelected(model::pauseOrResume))
                .on(KeyCode.DELETE, () -> withSelected(model::cancelOrDismiss))
                .on(KeyCode.ENTER, () -> withSelected(model::retry))
                .on(KeyCode.R, () -> withSelected(model::retry))
                .on(KeyCode.ESCAPE, () -> focusBack.run())
                .install(transfersList);
    }

    private static void showWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    /// A few rows, and never so many that a small window has no room for the table above.
    private void bindHeight(TransfersViewModel model) {
        ObservableValue<Number> window = transfersPanel.sceneProperty().flatMap(Scene::heightProperty);
        transfersList.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(
                        ROW * Math.clamp(model.rows().size(), 1, MOST_ROWS) + 2,
                        SHARE * Optional.ofNullable(window.getValue()).orElse(0).doubleValue()),
                model.rows(),
                window));
    }

    private void showPaused(boolean paused) {
        Ikon icon = paused ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE;
        label(transfersPauseAll, icon, paused ? "files.transfers.resumeAll" : "files.transfers.pauseAll");
    }

    private void showExpanded(boolean expanded) {
        Ikon icon = expanded ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_UP;
        label(transfersExpand, icon, expanded ? "files.transfers.collapse" : "files.transfers.expand");
    }

    private static void label(Button button, Ikon icon, String key) {
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(Messages.text(key));
        button.setTooltip(new Tooltip(Messages.text(key)));
    }

    private void withSelected(Consumer<TransferRow> action) {
        TransferRow selected = transfersList.getSelectionModel().getSelectedItem();
        if (selected != null) {
            action.accept(selected);
        }
    }

    /// The view is on screen.
    ///
    /// @param back puts the focus where it belongs when it leaves the panel
    public void shown(Runnable back) {
        focusBack = back;
        model.shown();
    }

    /// The view leaves the screen: nothing of the vault stays here.
    public void hidden() {
        model.hidden();
        focusBack = () -> {};
    }

    /// Opens the list and puts the focus into it; closes it when the focus is there already.
    public void focusOrClose() {
        if (!transfersStrip.isVisible()) {
            return;
        }
        if (transfersList.isFocused()) {
            toggle();
            focusBack.run();
            return;
        }
        model.expandedProperty().set(true);
        transfersList.requestFocus();
        if (transfersList.getSelectionModel().isEmpty()) {
            transfersList.getSelectionModel().selectFirst();
        }
    }

    @FXML
    private void toggle() {
        model.expandedProperty().set(!model.expandedProperty().get());
    }

    @FXML
    private void pauseOrResumeAll() {
        model.pauseOrResumeAll();
    }

    @FXML
    private void cancelAll() {
        focusBack.run();
        model.cancelAll();
    }

    @FXML
    private void retryAll() {
        model.retryAll();
    }

    @FXML
    private void dismissAll() {
        focusBack.run();
        model.dismissAll();
    }

    @FXML
    private void tryAgain() {
        model.tryAgain();
    }

    @FXML
    private void cancelPlanning() {
        focusBack.run();
        model.cancelPlanning();
    }

    @FXML
    private void goOn() {
        focusBack.run();
        model.goOn();
    }

    @FXML
    private void forgetUnfinished() {
        focusBack.run();
        model.forgetUnfinished();
    }
}
