package dev.scabbard.app.files;

import dev.scabbard.app.files.preview.Preview;
import dev.scabbard.app.files.preview.PreviewViewModel;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.ui.control.KeyActions;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// The preview beside the folder, or in its place where there is no room beside it: shown as long as the user wants it,
/// and always on what is selected. It does not take the place of a folder in which no file has been selected yet.
final class FilesPreview {

    private final FilesCenter center;
    private final Node node;
    private final Preview pane;
    private final PreviewViewModel preview;
    private final FilesViewModel files;
    private final Runnable focusFolder;
    private boolean narrow;
    private boolean following;
    private boolean placed;

    /// @param node the pane's root
    /// @param focusFolder puts the focus back to the table
    FilesPreview(
            FilesCenter center,
            Node node,
            Preview pane,
            PreviewViewModel preview,
            FilesViewModel files,
            FilesCommands commands,
            Runnable focusFolder) {
        this.center = center;
        this.node = node;
        this.pane = pane;
        this.preview = preview;
        this.files = files;
        this.focusFolder = focusFolder;
        pane.offer(preview, commands::download, this::leave);
        preview.setOnSaved(() -> files.session().changed());
    }

    /// Whether the user wants it; can be changed.
    BooleanProperty onProperty() {
        return preview.onProperty();
    }

    /// Whether what it shows is a text that can be edited.
    BooleanExpression canEdit() {
        return preview.canEdit();
    }

    /// Whether a text is being edited.
    boolean isEditing() {
        return preview.isEditing();
    }

    /// Edits the text that is shown.
    void edit() {
        preview.edit();
    }

    /// Finds something in the text that is edited, if the focus is there.
    ///
    /// @return whether it is
    boolean find() {
        return pane.find();
    }

    /// Shows or hides it.
    void toggle() {
        onProperty().set(!onProperty().get());
    }

    /// Lets the keys of the preview be heard.
    ///
    /// @param root of the vault's view
    /// @param table has had its own keys installed before
    void installKeys(Node root, Node table) {
        new KeyActions().on(Shortcut.PREVIEW.keys().subList(0, 1), this::toggle).install(root);
        new KeyActions().on(Shortcut.EDIT.keys(), this::edit).installOutsideFields(table);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean inField = event.getTarget() instanceof TextInputControl;
            // A blank within a name that is being typed has been taken by then.
            if (event.getCode() == KeyCode.SPACE && !inField && !event.isConsumed()) {
                event.consume();
                toggle();
            }
        });
    }

    /// The room has changed.
    void adapt(boolean isNarrow) {
        if (narrow != isNarrow) {
            boolean was = placed;
            remove();
            narrow = isNarrow;
            showIfDue();
            if (was && !placed) {
                preview.hide();
            }
        }
    }

    /// Follows the selection until the subscription ends; then nothing is left of the file.
    Subscription follow() {
        if (preview.hasUnsavedText()) {
            onProperty().set(true);
        }
        following = true;
        return Subscription.combine(
                pane.follow(),
                files.selectionProperty().subscribe(this::selected),
                onProperty().subscribe(this::switched),
                this::suspend);
    }

    private void suspend() {
        following = false;
        preview.suspend();
        remove();
        pane.drop();
    }

    private void selected(List<FileRow> rows) {
        preview.select(rows.stream().map(FileRow::entry).toList());
        showIfDue();
    }

    private void switched(boolean on) {
        if (on) {
            showIfDue();
        } else if (preview.isEditing()) {
            onProperty().set(true);
            preview.leaveEditor(() -> onProperty().set(false));
        } else if (placed) {
            preview.hide();
            remove();
            focusFolder.run();
        }
    }

    private void showIfDue() {
        if (isDue() && !placed) {
            place();
            preview.show();
        }
    }

    private boolean isDue() {
        return following && onProperty().get() && (!narrow || hasSomethingToShow());
    }

    private boolean hasSomethingToShow() {
        List<FileRow> selected = files.selectionProperty().get();
        boolean oneFile = selected.size() == 1 && !selected.getFirst().folder();
        return oneFile || preview.isEditing() || preview.hasUnsavedText();
    }

    private void place() {
        placed = true;
        if (narrow) {
            center.showInstead(node);
            pane.focus();
        } else {
            center.showBeside(node);
        }
    }

    private void remove() {
        if (placed) {
            placed = false;
            if (narrow) {
                center.hideInstead(node);
            } else {
                center.hideBeside();
            }
        }
    }

    private void leave() {
        if (narrow) {
            onProperty().set(false);
        } else {
            focusFolder.run();
        }
    }
}
