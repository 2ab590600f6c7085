package dev.scabbard.app.account;

import dev.scabbard.core.secret.SecretChars;

/// What was typed to change a login, copies, closed together.
///
/// @param current the password that holds now
/// @param wanted the new one; empty to keep the one that holds
/// @param repeated the new one again
record TypedLogin(SecretChars current, SecretChars wanted, SecretChars repeated) implements AutoCloseable {

    /// Whether the new password and its repetition are the same.
    boolean agree() {
        return wanted.equals(repeated);
    }

    boolean keepsPassword() {
        return wanted.length() == 0;
    }

    /// The password that is to hold afterwards.
    SecretChars next() {
        return keepsPassword() ? current : wanted;
    }

    @Override
    public void close() {
        current.close();
        wanted.close();
        repeated.close();
    }
}
