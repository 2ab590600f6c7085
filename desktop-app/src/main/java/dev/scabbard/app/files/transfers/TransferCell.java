package dev.scabbard.app.files.transfers;

import atlantafx.base.theme.Styles;
import dev.scabbard.app.files.seen.SeenWords;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.vault.seen.SeenMark;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// A transfer in the list: which way it goes, its name, where it stands, and what can be done with it. Its buttons are
/// for the mouse; the list has a key for each of them.
final class TransferCell extends ListCell<TransferRow> {

    private final FontIcon kind = new FontIcon();
    private final FontIcon alarm = new FontIcon(MaterialDesignA.ALERT_OCTAGON_OUTLINE);
    private final Label name = new Label();
    private final Label words = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button pause = button("transferPause");
    private final Button retry = button("transferRetry");
    private final Button cancel = button("transferCancel");
    private final HBox content;
    private Subscription following = Subscription.EMPTY;

    TransferCell(TransfersViewModel model) {
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        words.getStyleClass().addAll(Styles.TEXT_SMALL, "transfer-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        VBox texts = new VBox(name, words);
        texts.setMinWidth(0);
        texts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
        progress.setMinWidth(64);
        progress.setPrefWidth(96);
        alarm.setId("transferAlarm");
        alarm.getStyleClass().addAll("seen-mark", Styles.DANGER);
        alarm.managedProperty().bind(alarm.visibleProperty());
        content = new HBox(kind, alarm, texts, progress, pause, retry, cancel);
        content.getStyleClass().add("transfer-row");
        getStyleClass().add("transfer-cell");
        // Without a width of its own a cell is as wide as its text instead of wrapping it.
        setPrefWidth(0);
        onPress(pause, model::pauseOrResume);
        onPress(retry, model::retry);
        onPress(cancel, model::cancelOrDismiss);
    }

    private static Button button(String id) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void onPress(Button button, Consumer<TransferRow> action) {
        button.setOnAction(event -> {
            TransferRow row = getItem();
            if (row != null) {
                action.accept(row);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable TransferRow row, boolean empty) {
        super.updateItem(row, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            name.setText("");
            words.setText("");
        } else {
            following = row.shownProperty().subscribe(this::show);
            setGraphic(content);
        }
    }

    private void show(TransferRow.Shown shown) {
        boolean failed = shown.state() == TransferRow.State.FAILED;
        boolean paused = shown.state() == TransferRow.State.PAUSED;
        kind.setIconCode(icon(shown.kind()));
        name.setText(shown.name());
        words.setText(shown.words());
        words.pseudoClassStateChanged(Styles.STATE_DANGER, failed);
        progress.setVisible(shown.state() == TransferRow.State.RUNNING || paused && shown.progress() > 0);
        progress.setProgress(shown.progress());
        pause.setVisible(!failed);
        label(
                pause,
                paused ? MaterialDesignP.PLAY : MaterialDesignP.PAUSE,
                paused ? "files.transfers.resume" : "files.transfers.pause");
        retry.setVisible(failed);
        label(retry, MaterialDesignR.REFRESH, "files.transfers.retry");
        label(cancel, MaterialDesignC.CLOSE, failed ? "files.transfers.dismiss" : "files.transfers.cancel");
        mark(shown);
    }

    /// A file that somebody changed elsewhere is what one wants to fetch; only what is alarming is told here.
    private void mark(TransferRow.Shown shown) {
        boolean alarming = shown.mark() == SeenMark.ALARM;
        String spoken = shown.name() + ", " + shown.words();
        alarm.setVisible(alarming);
        if (alarming) {
            String meaning = SeenWords.of(shown.mark());
            setTooltip(new Tooltip(meaning));
            setAccessibleText(spoken + ", " + meaning);
        } else {
            setTooltip(null);
            setAccessibleText(spoken);
        }
    }

    private static void label(Button button, Ikon icon, String key) {
        String text = Messages.text(key);
        if (!text.equals(button.getAccessibleText())) {
            button.setGraphic(new FontIcon(icon));
            button.setAccessibleText(text);
            button.setTooltip(new Tooltip(text));
        }
    }

    private static Ikon icon(TransferRow.Kind kind) {
        return switch (kind) {
            case UPLOAD -> MaterialDesignU.UPLOAD;
            case DOWNLOAD -> MaterialDesignD.DOWNLOAD;
            case FOLDER -> MaterialDesignF.FOLDER_OUTLINE;
        };
    }
}
