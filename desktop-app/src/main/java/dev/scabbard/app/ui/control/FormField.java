package dev.scabbard.app.ui.control;

import atlantafx.base.theme.Styles;
import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One field of a form: its label above it, a hint below it, and below that what is wrong with what was typed.
///
/// The label names the field for assistive technology too, and a problem is part of the field's help.
@DefaultProperty("content")
public final class FormField extends VBox {

    private final Label label = wrapping();
    private final Label hint = wrapping();
    private final Label problem = wrapping();
    private final ObjectProperty<@Nullable Node> content = new SimpleObjectProperty<>(this, "content");
    private final StringProperty problemText = new SimpleStringProperty(this, "problem", "");

    /// A field without a control.
    public FormField() {
        getStyleClass().add("form-field");
        label.getStyleClass().add(Styles.TEXT_BOLD);
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        problem.getStyleClass().addAll(Styles.DANGER, Styles.TEXT_SMALL, "field-problem");
        problem.textProperty().bind(problemText);
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty().and(problemText.isEmpty()));
        problem.visibleProperty().bind(problemText.isNotEmpty());
        hint.managedProperty().bind(hint.visibleProperty());
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().setAll(label, hint, problem);
        problemText.subscribe((before, now) -> {
            mark();
            if (!now.isEmpty()) {
                Reveal.later(this);
            }
        });
    }

    private static Label wrapping() {
        Label text = new Label();
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        return text;
    }

    /// The control; its label is this field's.
    public void setContent(Node control) {
        getChildren().setAll(label, control, hint, problem);
        label.setLabelFor(control);
        content.set(control);
        mark();
    }

    /// The control.
    public @Nullable Node getContent() {
        return content.get();
    }

    /// What is to be typed.
    public void setLabel(String text) {
        label.setText(text);
    }

    /// What is to be typed.
    public String getLabel() {
        return label.getText();
    }

    /// What helps to type it; hidden while there is a problem.
    public void setHint(String text) {
        hint.setText(text);
    }

    /// What helps to type it.
    public String getHint() {
        return hint.getText();
    }

    /// What is wrong with what was typed; empty when nothing is.
    public StringProperty problemProperty() {
        return problemText;
    }

    /// What is wrong with what was typed.
    public String getProblem() {
        return problemText.get();
    }

    private void mark() {
        Node control = content.get();
        if (control != null) {
            boolean wrong = !problemText.get().isEmpty();
            control.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
            control.setAccessibleHelp(wrong ? problemText.get() : hint.getText());
        }
    }
}
