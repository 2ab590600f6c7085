package dev.scabbard.app.files.folder;

import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.ui.DisplayText;
import java.util.List;

/// What the table of a folder has to show.
public sealed interface FilesState {

    /// The folder is being fetched and there is nothing to show meanwhile.
    record Loading() implements FilesState {}

    /// There are rows.
    record Full() implements FilesState {}

    /// The folder is empty.
    record Empty() implements FilesState {}

    /// No name in the folder matches the filter.
    ///
    /// @param filter what was asked for, neutralised
    record NothingFound(String filter) implements FilesState {}

    /// The folder could not be fetched.
    ///
    /// @param text what to tell the user
    /// @param gone whether the folder is no longer there: *Go to Home* is offered instead of *Retry*
    record Failed(String text, boolean gone) implements FilesState {}

    /// What there is to show of a folder that has been fetched.
    ///
    /// @param all everything in it
    /// @param shown what the filter lets through
    static FilesState of(List<FileRow> all, List<FileRow> shown, String filter) {
        if (all.isEmpty()) {
            return new Empty();
        }
        return shown.isEmpty() ? new NothingFound(DisplayText.neutralised(filter.strip())) : new Full();
    }
}
