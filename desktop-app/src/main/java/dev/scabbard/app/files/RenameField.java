package dev.scabbard.app.files;

import dev.scabbard.app.ui.Messages;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// The field in which a name is edited in its place. Enter saves, Esc and a click elsewhere keep the name as it was.
final class RenameField extends TextField {

    private final Renaming renaming;
    private final Runnable onEnd;
    private OptionalInt nameEnd = OptionalInt.empty();
    private boolean fresh;
    private boolean released;

    /// @param onEnd puts the focus back when the user is done here
    RenameField(Renaming renaming, Runnable onEnd) {
        this.renaming = renaming;
        this.onEnd = onEnd;
        setId("filesRenameField");
        getStyleClass().add("rename-field");
        setAccessibleText(Messages.text("files.rename.label"));
        textProperty().bindBidirectional(renaming.textProperty());
        editableProperty().bind(renaming.savingProperty().not());
        accessibleHelpProperty().bind(renaming.complaintProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        // What is typed here is no key of the table's.
        addEventHandler(KeyEvent.ANY, event -> {
            if (!event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey()) {
                event.consume();
            }
        });
        focusedProperty().subscribe((before, now) -> {
            if (now) {
                gotFocus();
            } else if (before) {
                lostFocus();
            }
        });
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                renaming.save();
                endIfDone();
            }
            case ESCAPE -> {
                event.consume();
                renaming.cancel();
                endIfDone();
            }
            default -> {}
        }
    }

    private void endIfDone() {
        if (renaming.rowProperty().get().isEmpty()) {
            onEnd.run();
        }
    }

    /// The focus went to something else in this window; another window in front ends nothing.
    private void lostFocus() {
        boolean elsewhere = !released && getScene() != null && getScene().getFocusOwner() != this;
        if (elsewhere) {
            renaming.cancel();
        }
    }

    /// Takes the focus and selects the name up to its extension.
    void take(boolean folder) {
        nameEnd = folder ? OptionalInt.empty() : endOfName(getText());
        fresh = true;
        requestFocus();
    }

    /// Where the extension begins, if there is one; a dot at the very beginning begins none.
    private static OptionalInt endOfName(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? OptionalInt.of(dot) : OptionalInt.empty();
    }

    private void gotFocus() {
        if (fresh) {
            fresh = false;
            // The field selects everything in it when it gets the focus: this comes after that.
            Platform.runLater(() -> selectRange(0, nameEnd.orElse(getLength())));
        }
    }

    /// Lets go of the name.
    void release() {
        released = true;
        textProperty().unbindBidirectional(renaming.textProperty());
        editableProperty().unbind();
        accessibleHelpProperty().unbind();
        clear();
    }
}
