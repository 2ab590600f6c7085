package dev.scabbard.app.ui.control;

import atlantafx.base.theme.Styles;
import javafx.beans.DefaultProperty;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// Something to read before going on, in a box of its own: a picture, a text, and below or beside it what can be done
/// about it. Without a text it is not there.
@DefaultProperty("actions")
public final class Notice extends HBox {

    /// How much it matters.
    public enum Kind {
        /// Good to know.
        INFORMATION,
        /// To be decided.
        WARNING,
        /// Something is wrong.
        DANGER
    }

    private static final int PICTURE = 20;

    private final Label text = new Label();
    private final FontIcon picture = new FontIcon(MaterialDesignI.INFORMATION_OUTLINE);
    private final VBox column = new VBox(text);
    private final HBox side = new HBox();
    private Kind kind = Kind.INFORMATION;

    /// A notice without a text.
    public Notice() {
        getStyleClass().add("notice");
        picture.setIconSize(PICTURE);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        column.getStyleClass().add("notice-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        side.getStyleClass().add("notice-side");
        side.setMinWidth(USE_PREF_SIZE);
        side.managedProperty().bind(Bindings.isNotEmpty(side.getChildren()));
        setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(picture, column, side);
        visibleProperty().bind(Bindings.isNotEmpty(text.textProperty()));
        managedProperty().bind(visibleProperty());
        setKind(Kind.INFORMATION);
        text.textProperty().subscribe((before, now) -> {
            if (!now.isEmpty()) {
                Reveal.later(this);
            }
        });
    }

    /// What it says.
    public StringProperty textProperty() {
        return text.textProperty();
    }

    /// What it says.
    public String getText() {
        return text.getText();
    }

    /// What it says; with nothing to say it is not there.
    public void setText(String says) {
        text.setText(says);
    }

    /// How much it matters.
    public Kind getKind() {
        return kind;
    }

    /// How much it matters.
    public void setKind(Kind newKind) {
        getStyleClass().remove(style(kind));
        picture.getStyleClass().remove(style(kind));
        kind = newKind;
        getStyleClass().add(style(kind));
        picture.getStyleClass().add(style(kind));
        picture.setIconCode(picture(kind));
    }

    /// What stands below the text, usually buttons.
    public ObservableList<Node> getActions() {
        return column.getChildren();
    }

    /// What stands beside the text: a button or two, where the notice shall take little room.
    public ObservableList<Node> getBeside() {
        return side.getChildren();
    }

    private static String style(Kind kind) {
        return switch (kind) {
            case INFORMATION -> Styles.ACCENT;
            case WARNING -> Styles.WARNING;
            case DANGER -> Styles.DANGER;
        };
    }

    private static Ikon picture(Kind kind) {
        return switch (kind) {
            case INFORMATION -> MaterialDesignI.INFORMATION_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case DANGER -> MaterialDesignA.ALERT_OCTAGON_OUTLINE;
        };
    }
}
