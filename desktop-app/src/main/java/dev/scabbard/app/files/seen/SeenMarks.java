package dev.scabbard.app.files.seen;

import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.GatheredNotices;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.seen.Alarm;
import dev.scabbard.core.vault.seen.SeenMark;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// What was seen of the files of an open vault, as the window shows it: a mark for each file, and what there is to be
/// alarmed about. Used on the UI thread, while the view is on screen.
public final class SeenMarks {

    private final Vault vault;
    private final BackgroundRunner runner;
    private final Set<Alarm> putOff = new HashSet<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<List<Alarm>> alarms = new ReadOnlyObjectWrapper<>(List.of());
    private boolean shown;

    @Inject
    public SeenMarks(OpenVault.Files open, BackgroundRunner runner) {
        this.vault = open.vault();
        this.runner = runner;
    }

    /// Follows what is seen until the subscription ends; then nothing of it is left here.
    public Subscription follow() {
        shown = true;
        Runnable end = vault.onSeen(new GatheredNotices(runner, this::refresh));
        refresh();
        return Subscription.combine(end::run, this::leave);
    }

    private void leave() {
        shown = false;
        alarms.set(List.of());
        putOff.clear();
    }

    private void refresh() {
        if (shown) {
            alarms.set(vault.seen().alarms().stream()
                    .filter(alarm -> !putOff.contains(alarm))
                    .toList());
            changes.set(changes.get() + 1);
        }
    }

    /// What to show beside a file.
    public SeenMark of(FileEntry file) {
        return vault.seen().mark(file.path().segments(), file::mayHold);
    }

    /// Counts the changes of marks.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// What the user has not answered yet.
    ReadOnlyObjectProperty<List<Alarm>> alarmsProperty() {
        return alarms.getReadOnlyProperty();
    }

    /// The user knows about all of it.
    void accept() {
        List<Alarm> accepted = alarms.get();
        runner.execute(() -> vault.seen().accept(accepted), () -> {}, problem -> {});
    }

    /// Says no more about these while the view is on screen; their marks stay.
    void putOff() {
        putOff.addAll(alarms.get());
        refresh();
    }
}
