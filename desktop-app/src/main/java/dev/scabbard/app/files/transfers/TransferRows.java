package dev.scabbard.app.files.transfers;

import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.queue.QueueView;
import dev.scabbard.core.vault.queue.QueuedTransfer;
import dev.scabbard.core.vault.queue.TransferTask;
import dev.scabbard.core.vault.seen.SeenMark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows of the panel: what is under way, what failed, what comes next. A row stays the same object as long as its
/// transfer is listed, and only what changes is moved, so that selection and scroll position stay.
final class TransferRows {

    private final ObservableList<TransferRow> rows = FXCollections.observableArrayList();
    private final Map<Long, TransferRow> known = new HashMap<>();
    private final Function<FileEntry, SeenMark> marks;

    /// @param marks says what was seen of a file of the vault
    TransferRows(Function<FileEntry, SeenMark> marks) {
        this.marks = marks;
    }

    /// The queue has changed, or something was seen.
    void update(QueueView view) {
        List<TransferRow> wanted = Stream.of(view.running(), view.failed(), view.next())
                .flatMap(List::stream)
                .map(this::row)
                .toList();
        Set<TransferRow> listed = new HashSet<>(wanted);
        known.values().removeIf(row -> !listed.contains(row));
        rows.removeIf(row -> !listed.contains(row));
        for (int i = 0; i < wanted.size(); i++) {
            if (i == rows.size() || rows.get(i) != wanted.get(i)) {
                rows.remove(wanted.get(i));
                rows.add(i, wanted.get(i));
            }
        }
    }

    private TransferRow row(QueuedTransfer transfer) {
        SeenMark mark = mark(transfer.task());
        TransferRow row = known.computeIfAbsent(transfer.id(), id -> new TransferRow(transfer, mark));
        row.update(transfer, mark);
        return row;
    }

    /// Only what is fetched may be something else than what was seen.
    private SeenMark mark(TransferTask task) {
        return task instanceof TransferTask.Down down ? marks.apply(down.file()) : SeenMark.NONE;
    }

    /// The rows, which can be observed.
    ObservableList<TransferRow> list() {
        return rows;
    }
}
