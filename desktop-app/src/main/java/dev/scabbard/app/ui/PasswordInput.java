package dev.scabbard.app.ui;

import dev.scabbard.core.secret.SecretChars;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;

/// A password field of our own: what is typed goes into an array that is overwritten, never into a `String`.
///
/// It shows a bullet for each character, knows caret and selection, takes paste and input methods, and gives nothing away: no copy, no cut,
/// no undo, no word bounds. Whoever reads it takes a [#snapshot] and closes that.
public final class PasswordInput extends Control {

    /// The most UTF-16 code units it takes.
    public static final int MAX_LENGTH = 1024;

    private final SecretBuffer buffer = new SecretBuffer(MAX_LENGTH);
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(this, "length");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final ReadOnlyBooleanWrapper capsLock = new ReadOnlyBooleanWrapper(this, "capsLock");
    private final StringProperty promptText = new SimpleStringProperty(this, "promptText", "");
    private final ObjectProperty<EventHandler<ActionEvent>> onAction =
            new SimpleObjectProperty<>(this, "onAction", event -> {});

    /// An empty field.
    public PasswordInput() {
        getStyleClass().addAll("text-input", "text-field", "password-input");
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        setFocusTraversable(true);
    }

    /// What was typed, a copy, the caller's to close.
    public SecretChars snapshot() {
        return buffer.snapshot();
    }

    /// Overwrites what was typed.
    public void clear() {
        edit(SecretBuffer::clear);
    }

    /// Replaces what was typed.
    ///
    /// @param secret stays the caller's to close
    public void fill(SecretChars secret) {
        secret.use(chars -> edit(content -> {
            content.clear();
            content.insert(java.nio.CharBuffer.wrap(chars));
        }));
    }

    /// Says no: the field shakes, unless the system asks for less motion, and everything in it is selected.
    public void shake() {
        edit(SecretBuffer::selectAll);
    }

    void edit(java.util.function.Consumer<SecretBuffer> change) {
        change.accept(buffer);
        length.set(buffer.length());
        revision.set(revision.get() + 1);
    }

    SecretBuffer buffer() {
        return buffer;
    }

    /// Changes with every change of content, caret or selection.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// The number of UTF-16 code units in it.
    public ReadOnlyIntegerProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /// Whether nothing was typed.
    public boolean isEmpty() {
        return buffer.length() == 0;
    }

    /// Whether the field has the focus and caps lock is on.
    public ReadOnlyBooleanProperty capsLockProperty() {
        return capsLock.getReadOnlyProperty();
    }

    /// Shown while it is empty.
    public StringProperty promptTextProperty() {
        return promptText;
    }

    /// Shown while it is empty.
    public String getPromptText() {
        return promptText.get();
    }

    /// Shown while it is empty.
    public void setPromptText(String text) {
        promptText.set(text);
    }

    /// What Enter does.
    public ObjectProperty<EventHandler<ActionEvent>> onActionProperty() {
        return onAction;
    }

    /// What Enter does.
    public EventHandler<ActionEvent> getOnAction() {
        return onAction.get();
    }

    /// What Enter does.
    public void setOnAction(EventHandler<ActionEvent> handler) {
        onAction.set(handler);
    }
}
