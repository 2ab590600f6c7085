package dev.scabbard.app.files.transfers;

import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.core.vault.queue.QueueView;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;

/// The total of the transfers in the status bar, for as long as they run; the words only where the panel is not on
/// screen.
final class TransferActivity {

    private final StatusSlot slot;
    private final StatusSlot.Activity total;
    private final StringProperty text = new SimpleStringProperty("");
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private Subscription shown = Subscription.EMPTY;

    TransferActivity(StatusSlot slot, ObservableBooleanValue panelOnScreen, Runnable cancel) {
        this.slot = slot;
        total = new StatusSlot.Activity(text, progress, cancel, panelOnScreen, true);
    }

    /// Follows the queue.
    void show(QueueView view, boolean serverBusy, boolean running) {
        String amounts = TransferWords.amounts(view, serverBusy);
        text.set(TransferWords.count(view) + (amounts.isEmpty() ? "" : " · " + amounts));
        progress.set(view.totals().fraction());
        if (running && shown == Subscription.EMPTY) {
            shown = slot.show(total);
        } else if (!running) {
            close();
        }
    }

    /// Takes it off the status bar.
    void close() {
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        text.set("");
    }
}
