package dev.scabbard.app.files.actions;

import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.core.problem.Argument;
import java.util.List;

/// The words of the question before something is deleted.
final class DeleteQuestion {

    private DeleteQuestion() {}

    /// @param full whether folders go with what is in them
    static Dialogs.Question about(List<FileRow> rows, boolean full) {
        String action = Messages.text(full ? "files.delete.actionWithContent" : "files.delete.action");
        if (rows.size() == 1) {
            FileRow row = rows.getFirst();
            String key = row.folder()
                    ? full ? "files.delete.fullFolder" : "files.delete.emptyFolder"
                    : "files.delete.file";
            return new Dialogs.Question(
                    Messages.text("files.delete.title", row.entry().name()), Messages.text(key), action, true);
        }
        long folders = rows.stream().filter(FileRow::folder).count();
        long files = rows.size() - folders;
        String key = folders == 0
                ? "files.delete.severalFiles"
                : files == 0 ? "files.delete.severalFolders" : "files.delete.severalMixed";
        return new Dialogs.Question(
                Messages.text("files.delete.severalTitle", Argument.count(rows.size())),
                Messages.text(key, Argument.count(files), Argument.count(folders)),
                action,
                true);
    }
}
