package dev.scabbard.app.files.transfers;

import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.queue.TransferTask;
import dev.scabbard.core.vault.queue.UnfinishedTasks;
import dev.scabbard.core.vault.replace.Leftovers;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a lock or the end of the program has left of the transfers of a vault, to be offered until the user has
/// answered. Used on the UI thread.
final class UnfinishedTransfers {

    private final Vault vault;
    private final BackgroundRunner runner;
    private final Cancellation cancellation = new Cancellation();
    private final ReadOnlyObjectWrapper<List<TransferTask>> offered = new ReadOnlyObjectWrapper<>(List.of());

    UnfinishedTransfers(Vault vault, BackgroundRunner runner) {
        this.vault = vault;
        this.runner = runner;
    }

    /// Opens the record of what was seen and then the journal in the background, which puts right what was broken off.
    ///
    /// @param seen the record's folder
    /// @param journal its folder
    /// @param onSeenProblem hears what is wrong with the record
    /// @param onOpened hears what there was to put right
    void open(
            Path seen,
            Path journal,
            Consumer<Problem> onSeenProblem,
            Consumer<Leftovers> onOpened,
            Consumer<Problem> onProblem) {
        runner.run(
                () -> {
                    vault.openSeen(seen).problem().ifPresent(wrong ->
                            runner.onUiThread(() -> onSeenProblem.accept(wrong)));
                    return vault.resumption().openJournal(journal, cancellation);
                },
                leftovers -> {
                    if (!cancellation.isCancelled()) {
                        offered.set(UnfinishedTasks.toTasks(leftovers.unfinished()));
                        onOpened.accept(leftovers);
                    }
                },
                onProblem);
    }

    /// What there is to offer; empty when there is nothing.
    ReadOnlyObjectProperty<List<TransferTask>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Hands out what was offered; it is under way again.
    List<TransferTask> take() {
        List<TransferTask> tasks = offered.get();
        forget();
        return tasks;
    }

    /// Offers it no longer, also not the next time.
    void forget() {
        offered.set(List.of());
        runner.execute(vault.resumption()::forgetUnfinished, () -> {}, problem -> {});
    }

    /// The vault is being locked: what was not answered is offered again the next time.
    void close() {
        cancellation.cancel();
        offered.set(List.of());
    }
}
