package dev.scabbard.app.files.folder;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.view.StatusSlot;
import jakarta.inject.Inject;
import javafx.beans.binding.BooleanExpression;
import javafx.util.Subscription;

/// Says in the status bar that the server is busy and still being tried, with *Cancel*, while the user waits for
/// something other than a transfer; transfers say it themselves.
public final class BusyServer {

    private final StatusSlot slot;
    private Subscription watching = Subscription.EMPTY;
    private Subscription shown = Subscription.EMPTY;

    @Inject
    public BusyServer(StatusSlot slot) {
        this.slot = slot;
    }

    /// Begins to watch.
    ///
    /// @param waiting whether the user waits for something that `cancel` ends
    public void watch(FilesSession session, BooleanExpression waiting, Runnable cancel) {
        stop();
        Runnable look = () -> look(
                waiting.get()
                        && session.serverBusyProperty().get()
                        && !session.transfers().runningProperty().get(),
                cancel);
        watching = Subscription.combine(
                waiting.subscribe(now -> look.run()), session.serverBusyProperty().subscribe(now -> look.run()));
    }

    private void look(boolean worthTelling, Runnable cancel) {
        if (!worthTelling) {
            shown.unsubscribe();
            shown = Subscription.EMPTY;
        } else if (shown == Subscription.EMPTY) {
            shown = slot.show(StatusSlot.Activity.of(Messages.text("files.serverBusy"), cancel));
        }
    }

    /// Stops watching and takes the words off the status bar.
    public void stop() {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        shown.unsubscribe();
        shown = Subscription.EMPTY;
    }
}
