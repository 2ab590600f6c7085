package dev.scabbard.app.ui.control;

import atlantafx.base.theme.Styles;
import dev.scabbard.app.ui.Messages;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Shows [marks][Mark] one below the other, each with the picture of its state.
public final class MarkList extends VBox {

    private static final double PICTURE = 16;

    private final ObservableList<Mark> marks = FXCollections.observableArrayList();

    /// An empty list.
    public MarkList() {
        getStyleClass().add("mark-list");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        marks.addListener((ListChangeListener<Mark>) change ->
                getChildren().setAll(marks.stream().map(MarkList::line).toList()));
    }

    /// What is shown.
    public ObservableList<Mark> getMarks() {
        return marks;
    }

    private static Node line(Mark mark) {
        Label text = new Label(mark.text());
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        if (mark.state() == Mark.State.WAITING) {
            text.getStyleClass().add(Styles.TEXT_MUTED);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        StackPane picture = new StackPane(picture(mark.state()));
        picture.setMinSize(PICTURE, PICTURE);
        picture.setPrefSize(PICTURE, PICTURE);
        picture.setMaxSize(PICTURE, PICTURE);
        HBox line = new HBox(picture, text);
        line.getStyleClass().add("mark");
        line.setAlignment(Pos.TOP_LEFT);
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.setAccessibleText(spoken(mark));
        return line;
    }

    private static String spoken(Mark mark) {
        return switch (mark.state()) {
            case WAITING -> Messages.text("ui.mark.waiting", mark.text());
            case RUNNING -> Messages.text("ui.mark.running", mark.text());
            case DONE -> Messages.text("ui.mark.done", mark.text());
            case NOTE -> Messages.text("ui.mark.note", mark.text());
            case FAILED -> Messages.text("ui.mark.failed", mark.text());
        };
    }

    private static Node picture(Mark.State state) {
        return switch (state) {
            case WAITING -> icon(MaterialDesignC.CIRCLE_OUTLINE, Styles.TEXT_MUTED);
            case RUNNING -> {
                ProgressIndicator turning = new ProgressIndicator();
                turning.setMaxSize(PICTURE, PICTURE);
                yield turning;
            }
            case DONE -> icon(MaterialDesignC.CHECK, Styles.SUCCESS);
            case NOTE -> icon(MaterialDesignA.ALERT_OUTLINE, Styles.WARNING);
            case FAILED -> icon(MaterialDesignC.CLOSE, Styles.DANGER);
        };
    }

    private static FontIcon icon(Ikon ikon, String style) {
        FontIcon icon = new FontIcon(ikon);
        icon.setIconSize((int) PICTURE);
        icon.getStyleClass().add(style);
        return icon;
    }
}
