package dev.scabbard.app.files;

/// What the table of a folder has to show.
sealed interface FilesState {

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
}
