package dev.scabbard.app.files.folder;

import dev.scabbard.app.files.kind.EntrySize;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.walk.ContentCount;
import dev.scabbard.core.vault.walk.TreeCount;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Counts what entries and everything in them come to, at the server's pace, and says how far it has come.
public final class RunningCount {

    private final Vault vault;
    private final BackgroundRunner runner;
    private final Cancellation cancellation = new Cancellation();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Optional<Job> job = Optional.empty();
    private boolean over;

    /// @param vault in which the folders are
    public RunningCount(Vault vault, BackgroundRunner runner) {
        this.vault = vault;
        this.runner = runner;
    }

    /// Begins to count.
    public void begin(List<Entry> entries) {
        ContentCount count = new ContentCount(vault::list);
        job = Optional.of(runner.run(
                () -> count.of(entries, soFar -> runner.onUiThread(() -> show(soFar)), cancellation),
                this::finish,
                problem -> over = true));
    }

    private void show(TreeCount soFar) {
        if (!over) {
            text.set(words("files.count.soFar", soFar));
        }
    }

    private void finish(TreeCount whole) {
        over = true;
        text.set(words(whole.complete() ? "files.count.all" : "files.count.atLeast", whole));
    }

    private static String words(String key, TreeCount count) {
        return Messages.text(
                key,
                Argument.count(count.files()),
                Argument.count(count.folders()),
                Argument.text(EntrySize.inWords(count.bytes(), count.exact())));
    }

    /// Counts no further.
    public void stop() {
        over = true;
        cancellation.cancel();
        job.ifPresent(Job::cancel);
    }

    /// What has been counted, in words; empty before the first folder.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
