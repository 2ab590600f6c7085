package dev.scabbard.app.account;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.PasswordProblem;
import dev.scabbard.core.protocol.UserNameProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is wrong with the fields of a changed login, each in words below its field, and what is wrong with none of
/// them.
final class LoginComplaints {

    private final ReadOnlyStringWrapper current = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper userName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper wanted = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper repeated = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper general = new ReadOnlyStringWrapper("");

    void clear() {
        all().forEach(field -> field.set(""));
    }

    private List<ReadOnlyStringWrapper> all() {
        return List.of(current, userName, wanted, repeated, general);
    }

    boolean any() {
        return all().stream().anyMatch(field -> !field.get().isEmpty());
    }

    /// Puts the words where they belong.
    ///
    /// @param keepsPassword whether no new password was typed
    /// @return the words
    String show(Problem problem, boolean keepsPassword) {
        String words = AccountWords.of(problem);
        ReadOnlyStringWrapper field =
                switch (problem) {
                    case VaultStateProblem.PasswordDiffers _ -> current;
                    case UserNameProblem _ -> userName;
                    case AccountProblem.UserTaken _ -> userName;
                    case PasswordProblem _ -> keepsPassword ? current : wanted;
                    default -> general;
                };
        field.set(words);
        return words;
    }

    /// The password that holds now can be nobody's.
    void showCurrentImpossible(Problem problem) {
        current.set(Messages.problem(problem));
    }

    /// The new passwords differ.
    void showRepeatedDiffers() {
        repeated.set(Messages.text("account.repeatedDiffers"));
    }

    /// Everything would stay as it is.
    void showNothingNew() {
        general.set(Messages.text("account.nothingNew"));
    }

    ReadOnlyStringProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyStringProperty userNameProperty() {
        return userName.getReadOnlyProperty();
    }

    ReadOnlyStringProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    ReadOnlyStringProperty repeatedProperty() {
        return repeated.getReadOnlyProperty();
    }

    ReadOnlyStringProperty generalProperty() {
        return general.getReadOnlyProperty();
    }
}
