package dev.scabbard.app.ui.control;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a list shows in place of its rows: that it is loading, empty, that nothing matches, or what went wrong; with at
/// most one button.
public final class StatePane extends VBox {

    private static final double GAP = 8;
    private static final double WIDEST = 440;

    private final FontIcon icon = new FontIcon();
    private final ProgressIndicator progress = new ProgressIndicator();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button action = new Button();
    private final ObjectProperty<EventHandler<ActionEvent>> onAction =
            new SimpleObjectProperty<>(this, "onAction", event -> {});

    /// A pane without content.
    public StatePane() {
        super(GAP);
        getStyleClass().add("state-pane");
        setAlignment(Pos.CENTER);
        title.getStyleClass().add(Styles.TITLE_4);
        text.getStyleClass().add(Styles.TEXT_MUTED);
        for (Label label : new Label[] {title, text}) {
            label.setWrapText(true);
            label.setMaxWidth(WIDEST);
            label.setMinHeight(USE_PREF_SIZE);
            label.setTextAlignment(TextAlignment.CENTER);
            label.setAlignment(Pos.CENTER);
            label.managedProperty().bind(label.visibleProperty());
            label.visibleProperty().bind(label.textProperty().isNotEmpty());
        }
        action.managedProperty().bind(action.visibleProperty());
        action.visibleProperty().bind(action.textProperty().isNotEmpty());
        action.setOnAction(event -> onAction.get().handle(event));
        getChildren().addAll(title, text, action);
    }

    /// Shows the pane while `condition` holds.
    public void showWhile(ObservableBooleanValue condition) {
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(condition);
    }

    /// The button, for a test or to focus it.
    public Button button() {
        return action;
    }

    /// The icon above the title, an Ikonli literal.
    public String getIconLiteral() {
        return icon.getIconLiteral();
    }

    /// The icon above the title, an Ikonli literal.
    public void setIconLiteral(String literal) {
        icon.setIconLiteral(literal);
        getChildren().remove(icon);
        getChildren().addFirst(icon);
    }

    /// Whether it shows that something is going on.
    public boolean isBusy() {
        return getChildren().contains(progress);
    }

    /// Whether it shows that something is going on.
    public void setBusy(boolean busy) {
        getChildren().remove(progress);
        if (busy) {
            getChildren().addFirst(progress);
        }
    }

    /// A few words.
    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /// A few words.
    public String getTitle() {
        return title.getText();
    }

    /// A few words.
    public void setTitle(String words) {
        title.setText(words);
    }

    /// What it means and what to do next.
    public StringProperty textProperty() {
        return text.textProperty();
    }

    /// What it means and what to do next.
    public String getText() {
        return text.getText();
    }

    /// What it means and what to do next.
    public void setText(String words) {
        text.setText(words);
    }

    /// The words of the button; without any there is no button.
    public StringProperty actionTextProperty() {
        return action.textProperty();
    }

    /// The words of the button; without any there is no button.
    public String getActionText() {
        return action.getText();
    }

    /// The words of the button; without any there is no button.
    public void setActionText(String words) {
        action.setText(words);
    }

    /// The stable id of the button.
    public String getActionId() {
        return action.getId();
    }

    /// The stable id of the button.
    public void setActionId(String id) {
        action.setId(id);
    }

    /// What the button does.
    public EventHandler<ActionEvent> getOnAction() {
        return onAction.get();
    }

    /// What the button does.
    public void setOnAction(EventHandler<ActionEvent> handler) {
        onAction.set(handler);
    }
}
