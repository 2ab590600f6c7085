package dev.scabbard.app.account;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.ServerNeeds;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.vault.VaultNames;
import jakarta.inject.Inject;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/// Whether the server can read the names of files and folders, and changing that.
final class NamesViewModel {

    private final OpenVault.Files open;
    private final NamesJob job;
    private final Dialogs dialogs;
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hiding = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper showing = new ReadOnlyStringWrapper("");
    private Subscription subscription = Subscription.EMPTY;

    @Inject
    NamesViewModel(OpenVault.Files open, NamesJobs jobs, Dialogs dialogs) {
        this.open = open;
        this.dialogs = dialogs;
        job = jobs.of(open);
    }

    /// The page comes on screen.
    void shown() {
        job.setOnScreen(true);
        subscription = job.runningProperty().subscribe(running -> show());
    }

    /// The page leaves the screen.
    void hidden() {
        job.setOnScreen(false);
        subscription.unsubscribe();
        if (!job.runningProperty().get()) {
            job.forget();
        }
    }

    private void show() {
        switch (names()) {
            case VISIBLE -> show("account.names.visible", "account.names.hide", "");
            case HIDDEN -> show("account.names.hidden", "", "account.names.show");
            case BEING_HIDDEN -> show("account.names.beingHidden", "account.names.goOnHiding", "account.names.show");
            case BEING_SHOWN -> show("account.names.beingShown", "account.names.hide", "account.names.goOnShowing");
        }
    }

    private void show(String stateKey, String hideKey, String showKey) {
        state.set(Messages.text(stateKey));
        hiding.set(hideKey.isEmpty() ? "" : Messages.text(hideKey));
        showing.set(showKey.isEmpty() ? "" : Messages.text(showKey));
    }

    /// Why nothing can be changed here; empty when it can.
    String obstacle() {
        if (!open.vault().capabilities().has(Capability.NAME_OBFUSCATION)) {
            return ServerNeeds.reason(Capability.NAME_OBFUSCATION);
        }
        return open.vault().isReadingOnly() ? Messages.problem(new SessionProblem.ReadingOnly()) : "";
    }

    /// Hides all names, once that is confirmed; goes on with it at once.
    void hide() {
        change(true, VaultNames.State.BEING_HIDDEN, "account.names.hide.question", "account.names.hide");
    }

    /// Shows all names to the server again, once that is confirmed; goes on with it at once.
    void showAgain() {
        change(false, VaultNames.State.BEING_SHOWN, "account.names.show.question", "account.names.show");
    }

    private void change(boolean hide, VaultNames.State goesOn, String question, String action) {
        if (job.runningProperty().get()) {
            return;
        }
        if (names() == goesOn) {
            job.run(hide);
        } else {
            dialogs.confirm(
                    new Dialogs.Question(
                            Messages.text("account.names"), Messages.text(question), Messages.text(action), false),
                    () -> job.run(hide));
        }
    }

    private VaultNames.State names() {
        return open.vault().names().state();
    }

    /// Whether hiding the names was interrupted.
    boolean wasHiding() {
        return names() == VaultNames.State.BEING_HIDDEN;
    }

    /// Whether showing the names was interrupted.
    boolean wasShowing() {
        return names() == VaultNames.State.BEING_SHOWN;
    }

    /// What is under way, or has ended.
    NamesJob job() {
        return job;
    }

    /// What the server can read, in words.
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the button says that hides the names; empty when there is nothing to hide.
    ReadOnlyStringProperty hidingProperty() {
        return hiding.getReadOnlyProperty();
    }

    /// What the button says that shows the names; empty when there is nothing to show.
    ReadOnlyStringProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }
}
