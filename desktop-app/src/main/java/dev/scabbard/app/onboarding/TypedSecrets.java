package dev.scabbard.app.onboarding;

import dev.scabbard.core.secret.SecretChars;

/// What was typed into the secret fields of a page, copies, closed together.
///
/// @param password the password
/// @param repeated the password again; empty where that is not asked
/// @param accountCreationKey what the server wants for a new account; empty where that is not asked
record TypedSecrets(SecretChars password, SecretChars repeated, SecretChars accountCreationKey)
        implements AutoCloseable {

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
