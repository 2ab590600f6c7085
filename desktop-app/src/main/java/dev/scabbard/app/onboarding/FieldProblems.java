package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.PasswordProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.UserNameProblem;
import dev.scabbard.core.protocol.words.WordsProblem;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is wrong with the fields of an account, each in words below its field, and what is wrong with none of them.
public final class FieldProblems {

    private final ReadOnlyStringWrapper userName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper password = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper repeated = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper accountCreationKey = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper general = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper wrongPasswords = new ReadOnlyIntegerWrapper();

    FieldProblems() {}

    /// Nothing is wrong.
    void clear() {
        userName.set("");
        password.set("");
        repeated.set("");
        accountCreationKey.set("");
        general.set("");
    }

    /// Puts the words where they belong.
    void show(Problem problem) {
        String words = Messages.problem(problem);
        switch (problem) {
            case NetProblem.Cancelled cancelled -> {}
            case UserNameProblem impossible -> userName.set(words);
            case AccountProblem.UserTaken taken -> userName.set(words);
            case AccountProblem.UnknownUser unknown -> userName.set(words);
            case PasswordProblem impossible -> password.set(words);
            case AccountProblem.WrongPassword wrong -> {
                password.set(words);
                wrongPasswords.set(wrongPasswords.get() + 1);
            }
            case ProtocolProblem.AccountCreationKeyLength impossible -> accountCreationKey.set(words);
            case ProtocolProblem.AccountCreationKeyCharacters impossible -> accountCreationKey.set(words);
            case WordsProblem impossible -> accountCreationKey.set(words);
            case AccountProblem.WrongAccountCreationKey wrong -> accountCreationKey.set(words);
            default -> general.set(words);
        }
    }

    /// The two passwords differ.
    void showRepeatedDiffers() {
        repeated.set(Messages.text("onboarding.repeatedDiffers"));
    }

    /// Whether something is wrong.
    boolean any() {
        return !(userName.get() + password.get() + repeated.get() + accountCreationKey.get() + general.get()).isEmpty();
    }

    /// What is wrong with the user name.
    public ReadOnlyStringProperty userNameProperty() {
        return userName.getReadOnlyProperty();
    }

    /// What is wrong with the password.
    public ReadOnlyStringProperty passwordProperty() {
        return password.getReadOnlyProperty();
    }

    /// What is wrong with the repeated password.
    public ReadOnlyStringProperty repeatedProperty() {
        return repeated.getReadOnlyProperty();
    }

    /// What is wrong with the account creation key.
    public ReadOnlyStringProperty accountCreationKeyProperty() {
        return accountCreationKey.getReadOnlyProperty();
    }

    /// What is wrong with none of the fields.
    public ReadOnlyStringProperty generalProperty() {
        return general.getReadOnlyProperty();
    }

    /// Changes each time a password was refused.
    public ReadOnlyIntegerProperty wrongPasswordsProperty() {
        return wrongPasswords.getReadOnlyProperty();
    }
}
