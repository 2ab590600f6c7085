package dev.scabbard.app.files.transfers;

import dev.scabbard.app.files.seen.SeenMarks;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.queue.ConflictChoice;
import dev.scabbard.core.vault.queue.QueueView;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// What the panel says of a vault's transfers, and what can be done with them.
final class TransfersViewModel {

    private final VaultTransfers transfers;
    private final Dialogs dialogs;
    private final SeenMarks seen;
    private final TransferRows rows;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper amounts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper stopped = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper failures = new ReadOnlyBooleanWrapper();
    /// Its own, so that the vault's, which lives longer, never holds a view.
    private final BooleanProperty expanded = new SimpleBooleanProperty();
    private Subscription whileShown = Subscription.EMPTY;

    @Inject
    TransfersViewModel(OpenVault.Files open, AllTransfers all, SeenMarks seen, Dialogs dialogs) {
        transfers = all.of(open);
        this.seen = seen;
        rows = new TransferRows(seen::of);
        this.dialogs = dialogs;
    }

    /// The panel is on screen.
    void shown() {
        whileShown = Subscription.combine(
                seen.follow(),
                transfers.viewProperty().subscribe(this::show),
                seen.changesProperty().subscribe((before, now) -> rows.update(transfers.viewProperty().get())),
                transfers.serverBusyProperty().subscribe(busy -> show(transfers.viewProperty().get())),
                transfers.unfinished().offeredProperty().subscribe(tasks -> offer(tasks.size())));
        expanded.bindBidirectional(transfers.expandedProperty());
        transfers.onScreenProperty().set(true);
    }

    /// The panel leaves the screen: nothing of the vault stays.
    void hidden() {
        transfers.onScreenProperty().set(false);
        expanded.unbindBidirectional(transfers.expandedProperty());
        whileShown.unsubscribe();
        whileShown = Subscription.EMPTY;
        show(EmptyQueue.VIEW);
        offer(0);
    }

    private void show(QueueView view) {
        rows.update(view);
        count.set(TransferWords.count(view));
        amounts.set(TransferWords.amounts(view, transfers.serverBusyProperty().get()));
        stopped.set(view.stopped().map(Messages::problem).orElse(""));
        int unlisted = view.waiting() + view.failures() - view.next().size() - view.failed().size();
        more.set(unlisted > 0 ? Messages.text("files.transfers.more", Argument.count(unlisted)) : "");
        progress.set(view.totals().fraction());
        busy.set(!view.isIdle());
        paused.set(view.paused());
        failures.set(view.failures() > 0);
    }

    private void offer(int unfinished) {
        offer.set(unfinished == 0 ? "" : Messages.text("files.transfers.unfinished", Argument.count(unfinished)));
    }

    /// Holds a transfer, or lets a held one go on.
    void pauseOrResume(TransferRow row) {
        switch (row.shownProperty().get().state()) {
            case WAITING, RUNNING -> transfers.queue().pause(row.id());
            case PAUSED -> transfers.queue().resume(row.id());
            case FAILED -> {
                // there is nothing to hold
            }
        }
    }

    /// Drops a transfer; one that failed is no longer told of.
    void cancelOrDismiss(TransferRow row) {
        if (row.shownProperty().get().state() == TransferRow.State.FAILED) {
            transfers.queue().dismiss(row.id());
        } else {
            transfers.cancel(row.id());
        }
    }

    /// Tries a failed transfer again; when its name was taken meanwhile, asks what to do with that first.
    void retry(TransferRow row) {
        if (row.shownProperty().get().state() != TransferRow.State.FAILED) {
            return;
        }
        if (row.nameTaken()) {
            Dialogs.Choice<ConflictChoice> question = new Dialogs.Choice<>(
                    Messages.text("files.conflict.title", row.name()),
                    Messages.text("files.conflict.meanwhile"),
                    List.of(),
                    ConflictQuestions.options(choice -> true),
                    Optional.empty());
            dialogs.choose(question, picked -> transfers.queue().retry(row.id(), picked.value()));
        } else {
            transfers.queue().retry(row.id());
        }
    }

    /// Holds everything, or lets it go on.
    void pauseOrResumeAll() {
        if (paused.get()) {
            transfers.queue().resumeAll();
        } else {
            transfers.queue().pauseAll();
        }
    }

    /// Tries again after the queue has stopped for a reason that concerns all.
    void tryAgain() {
        transfers.queue().resumeAll();
    }

    void cancelAll() {
        transfers.cancelAll();
    }

    void retryAll() {
        transfers.queue().retryAll();
    }

    void dismissAll() {
        transfers.queue().dismissAll();
    }

    /// Stops looking at files.
    void cancelPlanning() {
        transfers.planning().cancel();
    }

    /// Goes on with what a lock or the end of the program has left.
    void goOn() {
        transfers.goOnWithUnfinished();
    }

    /// Forgets what a lock or the end of the program has left.
    void forgetUnfinished() {
        transfers.unfinished().forget();
    }

    /// The transfers in the list.
    ObservableList<TransferRow> rows() {
        return rows.list();
    }

    /// Whether the list is open.
    BooleanProperty expandedProperty() {
        return expanded;
    }

    /// Which one of how many is under way; empty when there is nothing.
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// How much, how fast, how long still.
    ReadOnlyStringProperty amountsProperty() {
        return amounts.getReadOnlyProperty();
    }

    /// Why the queue has stopped by itself; empty when it has not.
    ReadOnlyStringProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /// How many there are that the list does not show; empty when it shows all.
    ReadOnlyStringProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /// How many transfers an earlier time has left; empty when there is nothing to offer.
    ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// What it says while it looks at files; empty while it does not.
    ReadOnlyStringProperty planningProperty() {
        return transfers.planning().textProperty();
    }

    /// The part that is done, from 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Whether something is under way or waits.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether everything is held.
    ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /// Whether something failed.
    ReadOnlyBooleanProperty failuresProperty() {
        return failures.getReadOnlyProperty();
    }
}
