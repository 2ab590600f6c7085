package dev.scabbard.app.files.notices;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.InterruptedReplacement;
import dev.scabbard.core.vault.replace.ReplacementEnd;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The replacements that a folder shows to have broken off, elsewhere or in an earlier program. They are put right only
/// when the user says so: they may be at work on another computer. Used on the UI thread.
public final class BrokenReplacements {

    private final Vault vault;
    private final BackgroundRunner runner;
    private final Set<InterruptedReplacement> putOff = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<InterruptedReplacement>> found = new ReadOnlyObjectWrapper<>(List.of());
    private Cancellation cancellation = new Cancellation();
    private Consumer<FilesNotice> tell = notice -> {};
    private Runnable reload = () -> {};

    /// @param vault in which they broke off
    public BrokenReplacements(Vault vault, BackgroundRunner runner) {
        this.vault = vault;
        this.runner = runner;
    }

    /// The view is on screen.
    ///
    /// @param notices hears what came of it
    /// @param changed fetches the folder again
    public void attach(Consumer<FilesNotice> notices, Runnable changed) {
        cancellation = new Cancellation();
        tell = notices;
        reload = changed;
    }

    /// The view leaves the screen.
    public void detach() {
        cancellation.cancel();
        tell = notice -> {};
        reload = () -> {};
        putOff.clear();
        found.set(List.of());
    }

    /// What the folder on screen shows.
    public void show(List<InterruptedReplacement> replacements) {
        boolean possible = !vault.isReadingOnly();
        found.set(replacements.stream()
                .filter(each -> possible && !putOff.contains(each))
                .toList());
    }

    /// What there is to put right.
    ReadOnlyObjectProperty<List<InterruptedReplacement>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Asks no more about these while the view is on screen.
    void putOff() {
        putOff.addAll(found.get());
        found.set(List.of());
    }

    /// Has them finished or undone.
    void repair() {
        List<InterruptedReplacement> broken = found.get();
        Cancellation running = cancellation;
        found.set(List.of());
        runner.run(() -> ends(broken, running), this::done, this::failed);
    }

    private List<ReplacementEnd> ends(List<InterruptedReplacement> broken, Cancellation running) {
        List<ReplacementEnd> ends = new ArrayList<>();
        for (InterruptedReplacement each : broken) {
            ends.add(vault.resumption().repair(each, running));
        }
        return ends;
    }

    private void done(List<ReplacementEnd> ends) {
        tell.accept(ends.stream()
                .filter(ReplacementEnd.Kept.class::isInstance)
                .map(ReplacementEnd.Kept.class::cast)
                .findFirst()
                .map(kept -> FilesNotice.bad(Messages.text(
                        "files.interrupted.kept", kept.file().label(), String.join(", ", kept.keptAs()))))
                .orElseGet(() -> FilesNotice.good(
                        Messages.text("files.interrupted.done", ends.getFirst().file().label()))));
        reload.run();
    }

    private void failed(Problem problem) {
        tell.accept(FilesNotice.bad(Messages.problem(problem)));
        reload.run();
    }
}
