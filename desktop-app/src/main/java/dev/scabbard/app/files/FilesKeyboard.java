package dev.scabbard.app.files;

import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.rows.TypeAhead;
import dev.scabbard.app.files.table.FilesTable;
import dev.scabbard.app.ui.control.KeyActions;
import dev.scabbard.app.ui.time.TimeSource;
import jakarta.inject.Inject;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The keys of an open vault, and the two side buttons of a mouse.
final class FilesKeyboard {

    private static final double MENU_INSET = 32;

    private final TypeAhead typeAhead;

    @Inject
    FilesKeyboard(TimeSource time) {
        typeAhead = new TypeAhead(time);
    }

    /// Keys that are heard wherever the focus is in the vault's view.
    ///
    /// @param find finds in the text that is edited, or puts the focus into the filter
    /// @param searchBelow searches the folders below for what the filter says
    /// @param showTransfers goes to the transfers and back
    void installEverywhere(
            Node root,
            FilesViewModel model,
            FilesCommands commands,
            Runnable find,
            Runnable searchBelow,
            Runnable showTransfers) {
        new KeyActions()
                .on(Shortcut.BACK.keys(), model::back)
                .on(Shortcut.FORWARD.keys(), model::forward)
                .on(Shortcut.UP.keys().subList(1, 2), model::up)
                .on(Shortcut.RELOAD.keys(), commands::reload)
                .on(Shortcut.FILTER.keys(), find)
                .on(Shortcut.SEARCH_BELOW.keys(), searchBelow)
                .on(Shortcut.UPLOAD.keys(), commands::upload)
                .on(Shortcut.UPLOAD_FOLDER.keys(), commands::uploadFolder)
                .on(Shortcut.DOWNLOAD.keys(), commands::download)
                .on(Shortcut.TRANSFERS.keys(), showTransfers)
                .on(Shortcut.NEW_FOLDER.keys(), commands::newFolder)
                .on(Shortcut.MOVE.keys(), commands::move)
                .on(Shortcut.PROPERTIES.keys(), commands::showProperties)
                .on(Shortcut.KEYS.keys(), commands::showKeys)
                .install(root);
        new KeyActions().on(Shortcut.PASTE.keys(), commands::paste).installOutsideFields(root);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.BACK) {
                model.back();
                event.consume();
            } else if (event.getButton() == MouseButton.FORWARD) {
                model.forward();
                event.consume();
            }
        });
    }

    /// Keys that the table hears, and letters that look for a name.
    void installInTable(TableView<FileRow> table, FilesTable rows, FilesViewModel model, FilesCommands commands) {
        new KeyActions()
                .on(Shortcut.OPEN.keys(), commands::open)
                .on(Shortcut.UP.keys().subList(0, 1), model::up)
                .on(Shortcut.RENAME.keys(), commands::rename)
                .on(Shortcut.CUT.keys(), commands::cut)
                .on(Shortcut.DELETE.keys(), commands::delete)
                .on(Shortcut.MENU.keys(), () -> showMenu(table, rows))
                .installOutsideFields(table);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !inField(event) && commands.uncut()) {
                event.consume();
            }
            // A blank within a name that is being typed would change the selection.
            if (event.getCode() == KeyCode.SPACE && !inField(event) && typeAhead.isUnderWay()) {
                event.consume();
            }
        });
        table.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!inField(event) && isText(event)) {
                event.consume();
                typeAhead.type(event.getCharacter(), table.getItems(), table.getFocusModel().getFocusedIndex())
                        .ifPresent(rows::goTo);
            }
        });
    }

    /// Keys of the field that narrows the table.
    ///
    /// @param leave clears the filter and leads back to the table
    /// @param searchBelow searches the folders below for what the filter says
    void installInFilter(TextField filter, TableView<FileRow> table, Runnable leave, Runnable searchBelow) {
        new KeyActions()
                .on(KeyCode.ESCAPE, leave)
                .on(KeyCode.ENTER, searchBelow)
                .on(KeyCode.DOWN, () -> {
                    table.requestFocus();
                    if (table.getSelectionModel().isEmpty()) {
                        table.getSelectionModel().selectFirst();
                    }
                })
                .install(filter);
    }

    private static boolean inField(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }

    private boolean isText(KeyEvent event) {
        String typed = event.getCharacter();
        boolean command = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        boolean visible = !typed.isEmpty() && typed.codePoints().noneMatch(Character::isISOControl);
        return !command && visible && (!typed.isBlank() || typeAhead.isUnderWay());
    }

    private static void showMenu(TableView<FileRow> table, FilesTable rows) {
        Bounds at = table.localToScreen(table.getBoundsInLocal());
        if (at != null && table.getContextMenu() != null) {
            double below = rows.bottomOfFocused();
            table.getContextMenu().show(table, at.getMinX() + MENU_INSET, at.getMinY() + below);
        }
    }
}
