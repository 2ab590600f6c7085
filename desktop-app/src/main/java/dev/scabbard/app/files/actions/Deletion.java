package dev.scabbard.app.files.actions;

import dev.scabbard.app.files.folder.RunningCount;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.problem.ItemProblem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Subscription;

/// Deletes entries after a question that says what will go. What is in folders is counted while the question is on
/// screen; it can be answered before the count is over.
public final class Deletion {

    private final OpenVault.Files open;
    private final BackgroundRunner runner;
    private final Dialogs dialogs;
    private final StatusSlot slot;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private Optional<Job> job = Optional.empty();
    private Subscription told = Subscription.EMPTY;
    private Runnable onDone = () -> {};
    private Consumer<Problem> onProblem = problem -> {};

    @Inject
    public Deletion(OpenVault.Files open, BackgroundRunner runner, Dialogs dialogs, StatusSlot slot) {
        this.open = open;
        this.runner = runner;
        this.dialogs = dialogs;
        this.slot = slot;
    }

    /// Asks, saying what will go, and deletes.
    ///
    /// @param done called when everything has gone
    /// @param broken gets what went wrong; some of it may have gone
    void ask(List<FileRow> rows, Runnable done, Consumer<Problem> broken) {
        onDone = done;
        onProblem = broken;
        List<Entry> entries = rows.stream().map(FileRow::entry).toList();
        if (rows.size() > 1) {
            ask(rows, entries, rows.stream().anyMatch(FileRow::folder));
            return;
        }
        // One folder is looked into before the question, so that an empty one is not asked about as if it were full.
        working.set(true);
        job = Optional.of(runner.run(
                () -> entries.getFirst() instanceof FolderEntry folder && !open.vault().isEmpty(folder),
                full -> {
                    working.set(false);
                    ask(rows, entries, full);
                },
                this::broken));
    }

    private void ask(List<FileRow> rows, List<Entry> entries, boolean withContent) {
        if (rows.size() == 1 && !withContent) {
            dialogs.confirm(DeleteQuestion.about(rows, false), () -> delete(entries, false));
            return;
        }
        RunningCount count = new RunningCount(open.vault(), runner);
        count.begin(entries);
        dialogs.confirm(
                DeleteQuestion.about(rows, withContent),
                count.textProperty(),
                () -> delete(entries, withContent),
                count::stop);
    }

    private void delete(List<Entry> entries, boolean withContent) {
        SimpleIntegerProperty gone = new SimpleIntegerProperty();
        working.set(true);
        if (entries.size() > 1) {
            told = slot.show(activity(gone, entries.size()));
        } else if (withContent) {
            told = slot.show(StatusSlot.Activity.of(Messages.text("files.deleting.folder"), this::cancel));
        }
        job = Optional.of(runner.execute(
                () -> {
                    for (Entry entry : entries) {
                        deleteOne(entry, withContent && entry instanceof FolderEntry);
                        runner.onUiThread(() -> gone.set(gone.get() + 1));
                    }
                },
                this::done,
                this::broken));
    }

    private StatusSlot.Activity activity(SimpleIntegerProperty gone, int all) {
        return new StatusSlot.Activity(
                Bindings.createStringBinding(
                        () -> Messages.text("files.deleting", Argument.count(gone.get()), Argument.count(all)), gone),
                gone.divide((double) all),
                this::cancel);
    }

    private void deleteOne(Entry entry, boolean withContent) {
        try {
            open.vault().delete(entry, withContent);
        } catch (ItemProblem.NotThere alreadyGone) {
            // Somebody else was faster: it is gone, as the user wants it.
        }
    }

    private void done() {
        rest();
        onDone.run();
    }

    private void broken(Problem problem) {
        rest();
        onProblem.accept(problem);
    }

    private void rest() {
        job = Optional.empty();
        working.set(false);
        told.unsubscribe();
        told = Subscription.EMPTY;
    }

    /// Goes on with nothing that has not been deleted yet.
    void cancel() {
        boolean wasWorking = working.get();
        job.ifPresent(Job::cancel);
        rest();
        if (wasWorking) {
            onDone.run();
        }
    }

    /// Whether the user waits for the server.
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }
}
