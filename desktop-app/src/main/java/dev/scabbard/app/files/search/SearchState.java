package dev.scabbard.app.files.search;

import java.util.Optional;

/// What a search is doing.
sealed interface SearchState {

    /// There is none: the folder's table is on screen.
    record Closed() implements SearchState {}

    /// Folder after folder is looked at.
    record Searching() implements SearchState {}

    /// It is over.
    ///
    /// @param hint why there may be more than was found
    record Ended(Optional<String> hint) implements SearchState {}

    /// It broke off.
    ///
    /// @param text why, and what to do
    record Failed(String text) implements SearchState {}
}
