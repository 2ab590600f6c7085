package dev.scabbard.app.files;

import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.vault.FolderEntry;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What the toolbar, the context menu and the keys let the user do with what is selected, and when each can be done.
/// All three offer the same things at the same time because they ask here.
final class FilesCommands {

    private final OpenVault.Files open;
    private final FilesViewModel model;
    private final FilesCards cards;
    private final BooleanBinding canOpen;
    private final BooleanBinding canDownload;
    private final BooleanBinding canRename;
    private final BooleanBinding canDelete;

    /// @param cards shows what takes more room than a line
    FilesCommands(OpenVault.Files open, FilesViewModel model, FilesCards cards) {
        this.open = open;
        this.model = model;
        this.cards = cards;
        canOpen = when(rows -> rows.size() == 1 && touchable(rows) && rows.getFirst().folder());
        canRename = when(rows -> rows.size() == 1 && touchable(rows));
        canDelete = when(FilesCommands::touchable);
        canDownload = when(FilesCommands::touchable);
    }

    private BooleanBinding when(Predicate<List<FileRow>> fits) {
        return Bindings.createBooleanBinding(
                () -> fits.test(model.selectionProperty().get()), model.selectionProperty());
    }

    private static boolean touchable(List<FileRow> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(FileRow::actionable);
    }

    /// Goes into the selected folder, or does with a file what a double click does.
    void open() {
        if (selected().size() == 1) {
            model.open(selected().getFirst());
        }
    }

    void upload() {
        model.actions().upload();
    }

    void uploadFolder() {
        model.actions().uploadFolder();
    }

    void paste() {
        model.actions().paste();
    }

    void newFolder() {
        model.actions().newFolder();
    }

    void download() {
        if (canDownload.get()) {
            model.actions().download(selected());
        }
    }

    void rename() {
        if (canRename.get()) {
            model.actions().rename(selected().getFirst());
        }
    }

    void delete() {
        model.actions().delete(selected());
    }

    void reload() {
        model.reload();
    }

    /// Of what is selected; of the folder itself when nothing is.
    void showProperties() {
        FileRow here = FileRow.of(new FolderEntry(model.session().location().get()));
        cards.showProperties(new PropertiesSubject(open, selected().isEmpty() ? List.of(here) : selected()));
    }

    void showKeys() {
        cards.showKeys();
    }

    /// Whether the server of this vault can move things to another folder.
    boolean serverMoves() {
        return open.vault().capabilities().has(Capability.MOVE);
    }

    private List<FileRow> selected() {
        return model.selectionProperty().get();
    }

    BooleanBinding canOpen() {
        return canOpen;
    }

    BooleanBinding canDownload() {
        return canDownload;
    }

    BooleanBinding canRename() {
        return canRename;
    }

    BooleanBinding canDelete() {
        return canDelete;
    }
}
