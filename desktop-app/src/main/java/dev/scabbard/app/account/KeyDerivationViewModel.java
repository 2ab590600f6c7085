package dev.scabbard.app.account;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.PasswordProblem;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How the password becomes the key that opens the vault key, and *Change to Argon2d*.
final class KeyDerivationViewModel {

    private final OpenVault.Files open;
    private final AccountChange change;
    private final ReadOnlyStringWrapper present = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper changeable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper passwordProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");

    KeyDerivationViewModel(OpenVault.Files open, AccountChange change) {
        this.open = open;
        this.change = change;
        showPresent();
    }

    private void showPresent() {
        KeyAlgorithm algorithm = open.vault().security().keyDerivation();
        changeable.set(algorithm == KeyAlgorithm.PBKDF2);
        present.set(
                switch (algorithm) {
                    case PBKDF2 -> Messages.text("account.derivation.pbkdf2");
                    case ARGON2D -> Messages.text("account.derivation.argon2d");
                });
    }

    /// Something was typed: what was said about it no longer holds.
    void edited() {
        passwordProblem.set("");
        problem.set("");
    }

    /// Changes to Argon2d.
    ///
    /// @param password taken over: closed here
    void change(SecretChars password) {
        if (change.isRunning()) {
            password.close();
            return;
        }
        edited();
        change.run(cancellation -> carryOut(password, cancellation), new Ending());
    }

    private void carryOut(SecretChars password, Cancellation cancellation) {
        try (password) {
            open.vault().security().changeKeyDerivation(password, KeyAlgorithm.ARGON2D, cancellation);
        }
    }

    private final class Ending implements AccountChange.End {

        @Override
        public String changed() {
            showPresent();
            done.set(Messages.text("account.derivation.changed"));
            return done.get();
        }

        @Override
        public String refused(Problem what) {
            return switch (what) {
                case VaultStateProblem.PasswordDiffers _ -> told(passwordProblem, AccountWords.of(what));
                case PasswordProblem _ -> told(passwordProblem, AccountWords.of(what));
                case AccountProblem.ChangeUncertain _ -> told(problem, Messages.text("account.derivation.uncertain"));
                default -> told(problem, AccountWords.of(what));
            };
        }

        private String told(ReadOnlyStringWrapper place, String words) {
            place.set(words);
            return words;
        }
    }

    /// The page leaves the screen.
    void close() {
        edited();
        done.set("");
    }

    /// How the key is derived now.
    ReadOnlyStringProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /// Whether there is anything better to change to.
    ReadOnlyBooleanProperty changeableProperty() {
        return changeable.getReadOnlyProperty();
    }

    /// What is wrong with the password.
    ReadOnlyStringProperty passwordProblemProperty() {
        return passwordProblem.getReadOnlyProperty();
    }

    /// What is wrong with anything else.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// That it is changed; empty before.
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
