package dev.scabbard.app.files.move;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.MoveReport;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.VaultPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Subscription;

/// Moves things in the background, one move at a time; the status bar tells how far several have come. Used on the UI
/// thread.
public final class Mover {

    private final OpenVault.Files open;
    private final BackgroundRunner runner;
    private final StatusSlot slot;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private Optional<Cancellation> running = Optional.empty();

    @Inject
    public Mover(OpenVault.Files open, BackgroundRunner runner, StatusSlot slot) {
        this.open = open;
        this.runner = runner;
        this.slot = slot;
    }

    /// Moves entries into a folder. Does nothing while others are being moved.
    ///
    /// @param done gets what became of each
    /// @param broken gets why nothing could be tried
    public void move(List<Entry> entries, VaultPath folder, Consumer<MoveReport> done, Consumer<Problem> broken) {
        if (entries.isEmpty() || working.get()) {
            return;
        }
        SimpleIntegerProperty over = new SimpleIntegerProperty();
        Cancellation cancellation = new Cancellation();
        running = Optional.of(cancellation);
        working.set(true);
        Subscription told = entries.size() > 1 ? slot.show(activity(over, entries.size())) : Subscription.EMPTY;
        runner.run(
                () -> open.vault()
                        .moves()
                        .move(entries, folder, count -> runner.onUiThread(() -> over.set(count)), cancellation),
                report -> {
                    rest(told);
                    done.accept(report);
                },
                problem -> {
                    rest(told);
                    broken.accept(problem);
                });
    }

    private StatusSlot.Activity activity(SimpleIntegerProperty over, int all) {
        return new StatusSlot.Activity(
                Bindings.createStringBinding(
                        () -> Messages.text("files.move.running", Argument.count(over.get()), Argument.count(all)),
                        over),
                over.divide((double) all),
                this::cancel);
    }

    private void rest(Subscription told) {
        told.unsubscribe();
        running = Optional.empty();
        working.set(false);
    }

    /// Goes on with nothing that has not been moved yet; what became of the others is told as always.
    public void cancel() {
        running.ifPresent(Cancellation::cancel);
    }

    /// Whether something is being moved.
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }
}
