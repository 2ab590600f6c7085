package dev.scabbard.app.files.transfers;

import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.queue.TransferTask;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What uploads have brought into the vault, told about once a second, so that it can be shown without asking the
/// server again. May be added to on any thread; the rest on the UI thread.
final class SentEntries {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final InstantSource time;
    private final List<Entry> waiting = new ArrayList<>();
    private Consumer<List<Entry>> listener = entries -> {};
    private Instant last = Instant.EPOCH;

    SentEntries(InstantSource time) {
        this.time = time;
    }

    /// Who shows it.
    void setListener(Consumer<List<Entry>> next) {
        listener = next;
    }

    /// A task is done.
    void done(TransferTask task) {
        Optional<Entry> made = switch (task) {
            case TransferTask.Up up -> Optional.of(new FileEntry(up.folder().child(up.name()), up.size()));
            case TransferTask.RemoteFolder folder -> Optional.of(new FolderEntry(folder.folder()));
            case TransferTask.Down _, TransferTask.LocalFolder _ -> Optional.empty();
        };
        synchronized (waiting) {
            made.ifPresent(waiting::add);
        }
    }

    /// Tells what has come, unless it has just told something.
    void tell() {
        Instant now = time.instant();
        if (Duration.between(last, now).compareTo(PAUSE) < 0) {
            return;
        }
        List<Entry> come = take();
        if (!come.isEmpty()) {
            last = now;
            listener.accept(come);
        }
    }

    private List<Entry> take() {
        synchronized (waiting) {
            List<Entry> come = List.copyOf(waiting);
            waiting.clear();
            return come;
        }
    }

    /// Forgets what has come: it is fetched, or nobody looks any longer.
    void clear() {
        take();
    }
}
