package dev.scabbard.app.recovery;

import java.nio.file.Path;
import java.util.List;

/// Where a recovery of files is.
sealed interface RecoverState {

    /// The form is to be filled in.
    record Form() implements RecoverState {}

    /// Files are being opened and checked.
    record Running() implements RecoverState {}

    /// It is over.
    ///
    /// @param summary what came of it, in words
    /// @param wrongKey whether not one file opened, so that the key seems to belong to another vault
    /// @param failures what was not recovered and why, one line each
    /// @param target the folder with the copies
    record Done(String summary, boolean wrongKey, List<String> failures, Path target) implements RecoverState {

        public Done {
            failures = List.copyOf(failures);
        }
    }
}
