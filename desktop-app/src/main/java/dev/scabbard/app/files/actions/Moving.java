package dev.scabbard.app.files.actions;

import dev.scabbard.app.files.folder.FolderOnScreen;
import dev.scabbard.app.files.move.CutEntries;
import dev.scabbard.app.files.move.MoveWords;
import dev.scabbard.app.files.move.Mover;
import dev.scabbard.app.files.notices.FilesNotice;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.rows.Neighbour;
import dev.scabbard.app.files.rows.RowName;
import dev.scabbard.app.ui.clipboard.SystemClipboard;
import dev.scabbard.app.ui.vaults.UserWill;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.MoveReport;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.VaultPath;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;

/// Moves things to other folders: at once, or cut here and pasted there. In the folder where they arrive they are
/// selected; where they leave, the keyboard is at what came after them.
public final class Moving {

    private final Mover mover;
    private final SystemClipboard clipboard;
    private Optional<FolderOnScreen> attached = Optional.empty();

    @Inject
    public Moving(Mover mover, SystemClipboard clipboard) {
        this.mover = mover;
        this.clipboard = clipboard;
    }

    /// The view is on screen.
    void attach(FolderOnScreen here) {
        attached = Optional.of(here);
    }

    /// The view leaves the screen; what is under way goes on, but nobody is told here.
    void detach() {
        attached = Optional.empty();
    }

    /// Cuts rows, to be moved where they are pasted.
    public void cut(List<FileRow> rows) {
        attached.ifPresent(here -> here.session()
                .cut()
                .cut(rows.stream().map(FileRow::entry).toList(), clipboard.files()));
    }

    /// Moves what was cut into the folder on screen.
    ///
    /// @return false when nothing was cut, or something was copied in another program since then
    boolean paste() {
        Optional<CutEntries> cut = attached.map(here -> here.session().cut());
        if (cut.filter(entries -> entries.isNewerThan(clipboard.files())).isEmpty()) {
            cut.ifPresent(CutEntries::clear);
            return false;
        }
        attached.ifPresent(here -> move(
                here.session().cut().entriesProperty().get(), here.session().location().get()));
        return true;
    }

    /// Moves things into a folder.
    public void move(List<Entry> entries, VaultPath folder) {
        Set<Entry> going = new HashSet<>(entries);
        Optional<RowName> neighbour = attached.flatMap(here -> {
            List<FileRow> shown = here.rows().shown();
            return Neighbour.of(
                    shown.stream().filter(row -> going.contains(row.entry())).toList(), shown);
        });
        mover.move(entries, folder, report -> done(report, folder, neighbour), this::broken);
    }

    private void done(MoveReport report, VaultPath folder, Optional<RowName> neighbour) {
        attached.ifPresent(here -> {
            CutEntries cut = here.session().cut();
            if (report.moved().stream().anyMatch(moved -> cut.contains(moved.from()))) {
                cut.clear();
            }
            if (!report.moved().isEmpty()) {
                show(here, report, folder, neighbour);
            } else {
                here.fetchAgain();
            }
            tell(here, report, folder);
        });
    }

    private static void show(
            FolderOnScreen here, MoveReport report, VaultPath folder, Optional<RowName> neighbour) {
        if (here.session().location().get().equals(folder)) {
            here.fetchAndSelect(namesOf(report));
        } else {
            here.fetchAndFocus(neighbour);
        }
    }

    private static Set<String> namesOf(MoveReport report) {
        return report.moved().stream().map(moved -> moved.to().name()).collect(Collectors.toSet());
    }

    private static void tell(FolderOnScreen here, MoveReport report, VaultPath folder) {
        if (!report.refused().isEmpty()) {
            here.session().tell(FilesNotice.bad(MoveWords.refused(report.refused())));
        } else if (report.broken().filter(problem -> !UserWill.explains(problem)).isPresent()) {
            report.broken().ifPresent(here.session()::tell);
        } else if (!report.moved().isEmpty() && !here.session().location().get().equals(folder)) {
            here.session()
                    .tell(FilesNotice.moved(
                            MoveWords.moved(report.moved(), folder),
                            new FilesNotice.Moved(folder, namesOf(report))));
        }
    }

    private void broken(Problem problem) {
        attached.ifPresent(here -> {
            here.session().tell(problem);
            here.fetchAgain();
        });
    }

    /// The user does not want to wait for the server any longer.
    void cancel() {
        mover.cancel();
    }

    /// Whether something is being moved.
    ReadOnlyBooleanProperty workingProperty() {
        return mover.workingProperty();
    }
}
