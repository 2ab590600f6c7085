package dev.scabbard.app.secrets;

/// What the list of an account has to show.
sealed interface SecretsState {

    /// It is being fetched for the first time.
    record Loading() implements SecretsState {}

    /// There are records that match.
    record Full() implements SecretsState {}

    /// The account has no records.
    record Empty() implements SecretsState {}

    /// No record matches.
    ///
    /// @param query what was searched for, neutralised
    record NothingFound(String query) implements SecretsState {}

    /// It could not be fetched.
    ///
    /// @param text what to tell the user
    /// @param unlockAgain whether the passphrase is to be asked for again; else *Retry* is offered
    record Failed(String text, boolean unlockAgain) implements SecretsState {}
}
