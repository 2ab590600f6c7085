package dev.scabbard.app.onboarding;

import dev.scabbard.core.secret.SecretChars;

/// What was typed into the secret fields of a page, copies, closed together.
///
/// @param password the password
/// @param repeated the password again; counts only where that is asked
/// @param accountCreationKey what the server wants for a new account; counts only where that is asked
record TypedSecrets(SecretChars password, SecretChars repeated, SecretChars accountCreationKey)
        implements AutoCloseable {

    /// What was typed where no account creation key is asked.
    TypedSecrets(SecretChars password, SecretChars repeated) {
        this(password, repeated, SecretChars.takeOver(new char[0]));
    }

    /// Whether password and repetition are the same.
    boolean agree() {
        return password.equals(repeated);
    }

    @Override
    public void close() {
        password.close();
        repeated.close();
        accountCreationKey.close();
    }
}
