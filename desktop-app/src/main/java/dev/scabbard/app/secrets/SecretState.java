package dev.scabbard.app.secrets;

import dev.scabbard.core.secret.SecretChars;

/// What is to be seen of the selected record's secret.
sealed interface SecretState {

    /// Bullets.
    record Masked() implements SecretState {}

    /// It is being fetched, to be shown or to be copied.
    record Fetching() implements SecretState {}

    /// It is shown. The view model owns the characters and overwrites them when it leaves this state.
    record Revealed(SecretChars secret) implements SecretState {}

    /// The record has none.
    record NoSecret() implements SecretState {}

    /// It could not be fetched.
    ///
    /// @param text what to tell the user
    /// @param unlockAgain whether the passphrase is to be asked for again; else *Retry* is offered
    record Failed(String text, boolean unlockAgain) implements SecretState {}
}
