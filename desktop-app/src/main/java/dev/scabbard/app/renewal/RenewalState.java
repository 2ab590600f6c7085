package dev.scabbard.app.renewal;

import java.util.List;

/// Where a move to a new vault stands.
sealed interface RenewalState {

    /// The password is asked for.
    record Asking() implements RenewalState {}

    /// The new vault is being made, or opened.
    record Preparing() implements RenewalState {}

    /// The new vault's recovery key is shown, to be kept.
    record KeepingKey() implements RenewalState {}

    /// Files are on their way, or being compared.
    record Copying() implements RenewalState {}

    /// It has come to an end.
    ///
    /// @param whole whether everything was found the same, so that the old vault may go
    /// @param words what came of it
    /// @param findings what was not the same and why, one line each
    record Over(boolean whole, String words, List<String> findings) implements RenewalState {

        public Over {
            findings = List.copyOf(findings);
        }
    }
}
