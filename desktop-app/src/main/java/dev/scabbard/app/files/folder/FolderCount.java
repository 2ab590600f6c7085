package dev.scabbard.app.files.folder;

import dev.scabbard.app.files.kind.EntrySize;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.rows.FolderRows;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.entry.FileEntry;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;

/// How many things are in the folder on screen, how many of them the filter lets through, and what is selected, in
/// words.
public final class FolderCount {

    private final FolderRows rows;
    private final ReadOnlyObjectProperty<FilesState> state;
    private final ReadOnlyObjectProperty<List<FileRow>> selection;
    private final StringBinding words;

    /// @param selection what is selected
    public FolderCount(
            FolderRows rows,
            ReadOnlyObjectProperty<FilesState> state,
            ReadOnlyObjectProperty<List<FileRow>> selection) {
        this.rows = rows;
        this.state = state;
        this.selection = selection;
        words = Bindings.createStringBinding(this::inWords, rows.shown(), state, selection);
    }

    private String inWords() {
        return switch (state.get()) {
            case FilesState.Loading _, FilesState.Failed _ -> "";
            case FilesState.Full _, FilesState.Empty _, FilesState.NothingFound _ ->
                inWords(rows.shown().size(), rows.all().size(), selection.get());
        };
    }

    /// `12 of 1,204 items · 3 selected, 4.2 MB`.
    ///
    /// @param shown how many the filter lets through
    /// @param all how many there are
    static String inWords(int shown, int all, List<FileRow> selected) {
        String items = shown == all
                ? Messages.text("files.items", Argument.count(all))
                : Messages.text("files.items.filtered", Argument.count(shown), Argument.count(all));
        if (selected.isEmpty()) {
            return items;
        }
        List<FileEntry> files = selected.stream()
                .map(FileRow::entry)
                .filter(FileEntry.class::isInstance)
                .map(FileEntry.class::cast)
                .toList();
        Argument count = Argument.count(selected.size());
        return files.isEmpty()
                ? Messages.text("files.items.selected", Argument.text(items), count)
                : Messages.text("files.items.selectedSize", Argument.text(items), count, size(files));
    }

    private static Argument size(List<FileEntry> files) {
        long sum = files.stream().mapToLong(file -> Math.max(0, file.size())).sum();
        return Argument.text(EntrySize.inWords(sum, files.stream().allMatch(FileEntry::isSizeExact)));
    }

    /// What there is to say; empty while there is no folder on screen.
    public StringBinding words() {
        return words;
    }
}
