package dev.scabbard.app.account;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.entry.StrengthViewModel;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.keys.Passwords;
import dev.scabbard.core.protocol.names.UserNames;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// *Change user name or password*: both at once, for the account unlock key is derived from both.
final class LoginChangeViewModel {

    private final OpenVault.Files open;
    private final AccountChange change;
    private final StrengthViewModel strength;
    private final LoginComplaints complaints = new LoginComplaints();
    private final StringProperty userName = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");

    LoginChangeViewModel(OpenVault.Files open, AccountChange change, StrengthViewModel strength) {
        this.open = open;
        this.change = change;
        this.strength = strength;
        userName.set(present());
        userName.subscribe((before, now) -> edited());
    }

    private String present() {
        return open.vault().account().username();
    }

    /// Something was typed: what was said about it no longer holds.
    void edited() {
        complaints.clear();
        done.set("");
    }

    /// Changes what was typed anew.
    ///
    /// @param typed taken over: closed here
    void change(TypedLogin typed) {
        String name = userName.get();
        if (change.isRunning() || !possible(name, typed)) {
            typed.close();
            return;
        }
        String words = words(!name.equals(present()), !typed.keepsPassword());
        change.run(cancellation -> carryOut(name, typed, cancellation), end(words, typed.keepsPassword()));
    }

    private boolean possible(String name, TypedLogin typed) {
        edited();
        try {
            Passwords.normalise(typed.current()).close();
        } catch (Problem impossible) {
            complaints.showCurrentImpossible(impossible);
        }
        try {
            UserNames.checkNew(name);
            Passwords.normalise(typed.next()).close();
        } catch (Problem impossible) {
            complaints.show(impossible, typed.keepsPassword());
        }
        if (!typed.agree()) {
            complaints.showRepeatedDiffers();
        } else if (typed.keepsPassword() && name.equals(present())) {
            complaints.showNothingNew();
        }
        return !complaints.any();
    }

    private static String words(boolean newName, boolean newPassword) {
        if (!newPassword) {
            return Messages.text("account.changed.name");
        }
        return Messages.text(newName ? "account.changed.both" : "account.changed.password");
    }

    private void carryOut(String name, TypedLogin typed, Cancellation cancellation) {
        try (typed) {
            open.vault().security().changeLogin(typed.current(), name, typed.next(), cancellation);
        }
    }

    private AccountChange.End end(String words, boolean keepsPassword) {
        return new AccountChange.End() {
            @Override
            public String changed() {
                done.set(words);
                return words;
            }

            @Override
            public String refused(Problem problem) {
                return complaints.show(problem, keepsPassword);
            }
        };
    }

    /// The page leaves the screen.
    void close() {
        userName.set("");
        edited();
    }

    /// The user name that is to hold, exactly as typed; at first the present one.
    StringProperty userNameProperty() {
        return userName;
    }

    /// What is wrong, field by field.
    LoginComplaints complaints() {
        return complaints;
    }

    /// How strong the new password is.
    StrengthViewModel strength() {
        return strength;
    }

    /// That it is changed; empty before.
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
