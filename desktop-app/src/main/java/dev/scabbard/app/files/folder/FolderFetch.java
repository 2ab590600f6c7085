package dev.scabbard.app.files.folder;

import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.time.Debounce;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.VaultPath;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Fetches one folder at a time, the last one that was asked for. Used on the UI thread.
final class FolderFetch {

    private static final Duration NOT_WORTH_TELLING = Duration.ofMillis(250);

    private final Vault vault;
    private final BackgroundRunner runner;
    private final Debounce slow;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private Optional<Job> job = Optional.empty();

    FolderFetch(Vault vault, BackgroundRunner runner, TimeSource time) {
        this.vault = vault;
        this.runner = runner;
        slow = new Debounce(time, NOT_WORTH_TELLING);
    }

    /// Fetches a folder that the user waits for.
    ///
    /// @param onSlow called when that takes long enough to be told
    void fetch(VaultPath folder, Runnable onSlow, Consumer<FetchedFolder> found, Consumer<Problem> failed) {
        cancel();
        loading.set(true);
        slow.request(onSlow);
        job = Optional.of(runner.run(
                () -> FetchedFolder.from(vault, folder),
                result -> {
                    over();
                    found.accept(result);
                },
                problem -> {
                    over();
                    failed.accept(problem);
                }));
    }

    /// Fetches a folder that nobody waits for.
    ///
    /// @param known what is on screen
    /// @param found gets what is there now; empty when that is the same
    void fetchQuietly(
            VaultPath folder, List<FileRow> known, Consumer<Optional<FetchedFolder>> found, Consumer<Problem> failed) {
        cancel();
        job = Optional.of(runner.run(() -> other(FetchedFolder.from(vault, folder), known), found, failed));
    }

    private static Optional<FetchedFolder> other(FetchedFolder now, List<FileRow> known) {
        boolean same = now.rows().size() == known.size() && new HashSet<>(known).containsAll(now.rows());
        return same ? Optional.empty() : Optional.of(now);
    }

    private void over() {
        slow.cancel();
        loading.set(false);
    }

    /// Fetches nothing any longer.
    void cancel() {
        job.ifPresent(Job::cancel);
        over();
    }

    /// Whether the user waits for a folder.
    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }
}
