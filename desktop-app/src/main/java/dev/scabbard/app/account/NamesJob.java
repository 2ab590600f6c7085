package dev.scabbard.app.account;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.NamesReport;
import dev.scabbard.core.vault.VaultNames;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The change of all names of one open vault. It goes on while the page about it is away, and tells its end over
/// whatever is on screen then; *Stop* and the lock break it off, so that it can be gone on with later. Used on the UI
/// thread.
final class NamesJob {

    private static final int PERCENT = 100;

    private final OpenVault.Files open;
    private final BackgroundRunner runner;
    private final Dialogs dialogs;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Cancellation cancellation = new Cancellation();
    private boolean onScreen;
    private boolean closed;

    NamesJob(OpenVault.Files open, BackgroundRunner runner, Dialogs dialogs) {
        this.open = open;
        this.runner = runner;
        this.dialogs = dialogs;
    }

    /// Hides all names, or shows them; goes on with that.
    void run(boolean hide) {
        if (running.get()) {
            return;
        }
        forget();
        running.set(true);
        progress.set(-1);
        Cancellation mine = new Cancellation();
        cancellation = mine;
        AtomicInteger shown = new AtomicInteger();
        runner.run(
                () -> open.vault().names().change(hide, far -> tell(far, shown), mine),
                report -> ended(hide, report),
                this::failed);
    }

    /// Called for every name, shown for every hundredth part.
    private void tell(VaultNames.Progress far, AtomicInteger shown) {
        int percent = far.total() == 0 ? 0 : (int) (PERCENT * far.done() / far.total());
        if (shown.getAndSet(percent) != percent) {
            runner.onUiThread(() -> progress.set((double) percent / PERCENT));
        }
    }

    private void ended(boolean hide, NamesReport report) {
        if (report.finished()) {
            end(done, Messages.text(hide ? "account.names.hidden.done" : "account.names.visible.done"));
        } else if (report.refused().isEmpty()) {
            end(problem, Messages.text("account.names.notFinished"));
        } else {
            NamesReport.Refused first = report.refused().getFirst();
            end(
                    problem,
                    Messages.text(
                            "account.names.refused",
                            Argument.count(report.refused().size()),
                            Argument.text(first.path().toString()),
                            Argument.text(Messages.problem(first.why()))));
        }
    }

    private void failed(Problem what) {
        switch (what) {
            case VaultStateProblem.VaultLocked _ -> end(problem, "");
            case NetProblem.Cancelled _ -> end(done, Messages.text("account.names.stopped"));
            default -> end(problem, Messages.problem(what));
        }
    }

    private void end(ReadOnlyStringWrapper where, String words) {
        running.set(false);
        if (!closed) {
            where.set(words);
        }
        if (!closed && !onScreen && !words.isEmpty()) {
            dialogs.say(Messages.text("account.names"), words);
        }
    }

    /// Breaks it off after the name that is being changed.
    void stop() {
        cancellation.cancel();
    }

    /// What was said of the last one no longer matters.
    void forget() {
        done.set("");
        problem.set("");
    }

    /// Whether the page about it is on screen.
    void setOnScreen(boolean now) {
        onScreen = now;
    }

    /// The vault has been locked.
    void close() {
        closed = true;
        forget();
    }

    /// Whether it is under way.
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// How much is done, from 0 to 1; negative while that is not known.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// How it ended; empty before.
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Why it did not get to its end.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
