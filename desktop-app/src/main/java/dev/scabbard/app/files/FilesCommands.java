package dev.scabbard.app.files;

import dev.scabbard.app.files.move.CutEntries;
import dev.scabbard.app.files.move.MoveSubject;
import dev.scabbard.app.files.notices.FilesNotice;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.rows.NaturalOrder;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.protocol.dialect.Capabilities;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;
import java.util.Locale;
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
    private final BooleanBinding canMove;

    /// @param cards shows what takes more room than a line
    FilesCommands(OpenVault.Files open, FilesViewModel model, FilesCards cards) {
        this.open = open;
        this.model = model;
        this.cards = cards;
        boolean changes = !isReadingOnly();
        canOpen = when(rows -> rows.size() == 1 && touchable(rows) && rows.getFirst().folder());
        canRename = when(rows -> changes && rows.size() == 1 && touchable(rows));
        canDelete = when(rows -> changes && touchable(rows));
        canDownload = when(FilesCommands::touchable);
        boolean moves = changes && capabilities().has(Capability.MOVE);
        canMove = when(rows -> moves && touchable(rows));
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
        change(model.actions()::upload);
    }

    void uploadFolder() {
        change(model.actions()::uploadFolder);
    }

    void paste() {
        change(model.actions()::paste);
    }

    void newFolder() {
        change(model.actions()::newFolder);
    }

    /// Does what changes the vault, or says why that cannot be: what has a key is tried although its button is
    /// disabled.
    private void change(Runnable action) {
        if (isReadingOnly()) {
            model.session().tell(FilesNotice.good(Messages.problem(new SessionProblem.ReadingOnly())));
        } else {
            action.run();
        }
    }

    void download() {
        if (canDownload.get()) {
            model.actions().download(selected());
        }
    }

    void rename() {
        change(() -> {
            if (canRename.get()) {
                model.actions().rename(selected().getFirst());
            }
        });
    }

    /// Asks for a folder and moves what is selected there.
    void move() {
        change(this::chooseFolder);
    }

    private void chooseFolder() {
        if (canMove.get()) {
            List<Entry> entries = selectedEntries();
            VaultPath here = model.session().location().get();
            cards.chooseFolder(new MoveSubject(
                    open,
                    entries,
                    here,
                    FilesCommands::inOrder,
                    model.session()::changed,
                    folder -> model.actions().moving().move(entries, folder)));
        }
    }

    private static List<Entry> inOrder(List<Entry> entries) {
        List<FileRow> rows = entries.stream().map(FileRow::of).toList();
        return new NaturalOrder(Locale.getDefault())
                .sorted(rows).stream().map(FileRow::entry).toList();
    }

    /// Cuts what is selected, to be moved where it is pasted.
    void cut() {
        change(() -> {
            if (canMove.get()) {
                model.actions().moving().cut(selected());
            }
        });
    }

    /// Forgets what was cut.
    ///
    /// @return whether there was anything
    boolean uncut() {
        CutEntries cut = model.session().cut();
        boolean any = !cut.entriesProperty().get().isEmpty();
        cut.clear();
        return any;
    }

    /// Moves what was dropped on a folder.
    void drop(List<Entry> entries, VaultPath folder) {
        model.actions().moving().move(entries, folder);
    }

    /// What is selected, if it can be dragged to a folder, else nothing.
    List<Entry> draggable() {
        return canMove.get() ? selectedEntries() : List.of();
    }

    private List<Entry> selectedEntries() {
        return selected().stream().map(FileRow::entry).toList();
    }

    void delete() {
        change(() -> model.actions().delete(selected()));
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

    /// What the server of this vault can do.
    Capabilities capabilities() {
        return open.vault().capabilities();
    }

    /// Whether nothing of the vault can be changed, because its server is newer than this program knows.
    boolean isReadingOnly() {
        return open.vault().isReadingOnly();
    }

    /// The name of an action that changes the vault, with the reason where nothing can be changed.
    String named(String action) {
        return isReadingOnly() ? Messages.text("files.readingOnly.action", action) : action;
    }

    /// Whether the server of this vault tells when things were made.
    boolean serverTellsTimes() {
        return capabilities().has(Capability.CREATION_TIME);
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

    BooleanBinding canMove() {
        return canMove;
    }
}
