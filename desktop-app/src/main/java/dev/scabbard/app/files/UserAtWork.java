package dev.scabbard.app.files;

import dev.scabbard.app.files.table.RowDrag;
import dev.scabbard.app.ui.dialog.DialogLayer;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ContextMenu;
import javafx.stage.Window;

/// Whether the user is in the middle of something that rows which come or go would disturb: a dialog or a menu is open,
/// rows are dragged, a text is edited.
final class UserAtWork {

    private final DialogLayer dialogs;

    @Inject
    UserAtWork(DialogLayer dialogs) {
        this.dialogs = dialogs;
    }

    /// Whether the user is in the middle of nothing.
    ///
    /// @param drag tells whether rows are dragged
    /// @param editing tells whether a text is edited
    boolean isAtRest(RowDrag drag, BooleanSupplier editing) {
        return !dialogs.isOpen() && !drag.isUnderWay() && !editing.getAsBoolean() && !isMenuOpen();
    }

    private static boolean isMenuOpen() {
        return Window.getWindows().stream().anyMatch(window -> window instanceof ContextMenu && window.isShowing());
    }
}
