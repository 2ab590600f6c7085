package dev.scabbard.app.ui.entry;

import dev.scabbard.core.secret.SecretChars;
import java.nio.CharBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
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
import javafx.scene.control.Skin;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// A password field of our own: what is typed goes into an array that is overwritten, never into a `String`.
///
/// It shows a bullet for each character, knows caret and selection, takes paste and input methods, and gives nothing
/// away: no copy, no cut, no undo, no word bounds. Whoever reads it takes a [#snapshot] and closes that.
public final class PasswordInput extends Control {

    /// The most UTF-16 code units it takes.
    public static final int MAX_LENGTH = 1024;

    private static final Set<PasswordInput> ALL = Collections.newSetFromMap(new WeakHashMap<>());
    private static final double SHAKE_WIDTH = 8;
    private static final Duration SHAKE_STEP = Duration.millis(50);
    private static final int SHAKE_STEPS = 6;

    private final SecretBuffer buffer = new SecretBuffer(MAX_LENGTH);
    private boolean joinsLines;
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(this, "length");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final ReadOnlyBooleanWrapper capsLock = new ReadOnlyBooleanWrapper(this, "capsLock");
    private final StringProperty promptText = new SimpleStringProperty(this, "promptText", "");
    private final ObjectProperty<@Nullable EventHandler<ActionEvent>> onAction =
            new SimpleObjectProperty<>(this, "onAction");

    /// An empty field.
    public PasswordInput() {
        getStyleClass().addAll("text-input", "text-field", "password-input");
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        setFocusTraversable(true);
        ALL.add(this);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new PasswordInputSkin(this);
    }

    /// Whether line ends and tabs that are pasted become blanks, as a key of words needs it; otherwise they are left
    /// out.
    public void setJoinsLines(boolean joins) {
        buffer.setJoinsLines(joins);
        joinsLines = joins;
    }

    /// Whether line ends and tabs that are pasted become blanks.
    public boolean isJoinsLines() {
        return joinsLines;
    }

    /// Overwrites what is in every field that still exists, on screen or not. For the lock.
    public static void clearAll() {
        List.copyOf(ALL).forEach(PasswordInput::clear);
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
            content.insert(CharBuffer.wrap(chars));
        }));
    }

    /// Says no: everything typed is selected, and the field shakes, unless the system asks for less motion.
    public void shake() {
        edit(SecretBuffer::selectAll);
        requestFocus();
        if (Platform.getPreferences().isReducedMotion()) {
            return;
        }
        TranslateTransition step = new TranslateTransition(SHAKE_STEP, this);
        step.setFromX(-SHAKE_WIDTH);
        step.setToX(SHAKE_WIDTH);
        step.setAutoReverse(true);
        step.setCycleCount(SHAKE_STEPS);
        step.setOnFinished(event -> setTranslateX(0));
        step.play();
    }

    /// Changes content, caret or selection.
    void edit(Consumer<SecretBuffer> change) {
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

    void setCapsLock(boolean on) {
        capsLock.set(on);
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

    /// What Enter does; without it, Enter goes to the default button.
    public ObjectProperty<@Nullable EventHandler<ActionEvent>> onActionProperty() {
        return onAction;
    }

    /// What Enter does.
    public @Nullable EventHandler<ActionEvent> getOnAction() {
        return onAction.get();
    }

    /// What Enter does.
    public void setOnAction(@Nullable EventHandler<ActionEvent> handler) {
        onAction.set(handler);
    }
}
