package dev.scabbard.app.files.actions;

import dev.scabbard.app.ui.Messages;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/// The field in which a name is edited in its place. Enter saves, Esc and a click elsewhere keep the name as it was.
public final class RenameField extends TextField {

    private final Renaming renaming;
    private final Runnable onEnd;
    private boolean released;

    /// @param onEnd puts the focus back when the user is done here
    public RenameField(Renaming renaming, Runnable onEnd) {
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
            if (before && !now) {
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

    /// Takes the focus and marks the name without its extension.
    public void take(boolean folder) {
        // A text field marks everything in it when its skin is made while it has the focus, and when it gets the focus:
        // the skin is made first, and the marking comes last.
        applyCss();
        requestFocus();
        selectRange(0, folder ? getLength() : endOfName(getText()));
    }

    /// Where the extension begins; a dot at the very beginning begins none.
    private static int endOfName(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? dot : name.length();
    }

    /// Lets go of the name.
    public void release() {
        released = true;
        textProperty().unbindBidirectional(renaming.textProperty());
        editableProperty().unbind();
        accessibleHelpProperty().unbind();
        clear();
    }
}
