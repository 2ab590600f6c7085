package dev.scabbard.app.account;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Carries out one change of the account at a time and remembers what it changes in the profile.
///
/// A change goes to its end when the page is left, because the server may have stored it already; its end is then told
/// over whatever is on screen. Only locking breaks it off.
final class AccountChange {

    private final OpenVault.Files open;
    private final OpenVaults openVaults;
    private final AppProfile profile;
    private final BackgroundRunner runner;
    private final Dialogs dialogs;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private boolean left;

    @Inject
    AccountChange(
            OpenVault.Files open,
            OpenVaults openVaults,
            AppProfile profile,
            BackgroundRunner runner,
            Dialogs dialogs) {
        this.open = open;
        this.openVaults = openVaults;
        this.profile = profile;
        this.runner = runner;
        this.dialogs = dialogs;
    }

    /// What a form makes of the end of its change.
    interface End {

        /// It is done.
        ///
        /// @return that in words
        String changed();

        /// It is not.
        ///
        /// @return why, in words
        String refused(Problem problem);
    }

    /// Carries out a change in the background.
    ///
    /// @param change closes the secrets that it was given
    void run(Consumer<Cancellation> change, End end) {
        running.set(true);
        Cancellation untilLocked = new Cancellation();
        runner.execute(() -> change.accept(untilLocked), () -> changed(end), problem -> refused(end, problem));
    }

    private void changed(End end) {
        running.set(false);
        remember();
        tell(end.changed());
    }

    private void remember() {
        profile.vault(open.saved().id())
                .ifPresent(saved ->
                        profile.save(saved.withUserName(open.vault().account().username())));
        rememberLogin();
    }

    /// The next login is compared with what is remembered: a change of our own must not look like somebody else's, also
    /// when it broke off.
    private void rememberLogin() {
        profile.rememberLogin(open.saved().id(), open.vault().loginFacts());
    }

    private void refused(End end, Problem problem) {
        running.set(false);
        rememberLogin();
        String words = end.refused(problem);
        if (problem instanceof AccountProblem.ChangeUncertain && isLocked()) {
            // Who unlocks it next has to know what to type.
            dialogs.say(title(), words);
        } else {
            tell(words);
        }
    }

    /// On the page the form itself tells it; over a locked window nothing else is told than what the next unlocking
    /// depends on.
    private void tell(String words) {
        if (left && !isLocked()) {
            dialogs.say(title(), words);
        }
    }

    private boolean isLocked() {
        return openVaults.find(open.saved().id()).isEmpty();
    }

    /// What the page is about.
    String title() {
        return Messages.text("account.title", open.saved().name());
    }

    /// The page leaves the screen.
    void leave() {
        left = true;
    }

    boolean isRunning() {
        return running.get();
    }

    /// Whether a change is under way: deriving keys takes some seconds.
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }
}
