package dev.scabbard.app.files.transfers;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.queue.QueuedTransfer;
import dev.scabbard.core.vault.queue.TransferTask;
import dev.scabbard.core.vault.seen.SeenMark;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A transfer in the panel. The row stays the same while what it says changes, so that it stays selected.
final class TransferRow {

    private final ReadOnlyObjectWrapper<Shown> shown;
    private QueuedTransfer transfer;

    TransferRow(QueuedTransfer transfer, SeenMark mark) {
        this.transfer = transfer;
        shown = new ReadOnlyObjectWrapper<>(Shown.of(transfer, mark));
    }

    /// What a row says and offers.
    ///
    /// @param kind which way it goes
    /// @param name neutralised
    /// @param words where it stands
    /// @param progress from 0 to 1, negative while that cannot be told
    /// @param state what can be done with it
    /// @param mark what was seen of the file that is fetched
    record Shown(Kind kind, String name, String words, double progress, State state, SeenMark mark) {

        private static Shown of(QueuedTransfer transfer, SeenMark mark) {
            return new Shown(
                    kind(transfer.task()),
                    DisplayText.neutralised(transfer.task().name()),
                    TransferWords.state(transfer),
                    fraction(transfer.progress()),
                    state(transfer.state()),
                    mark);
        }

        private static Kind kind(TransferTask task) {
            return switch (task) {
                case TransferTask.Up _ -> Kind.UPLOAD;
                case TransferTask.Down _ -> Kind.DOWNLOAD;
                case TransferTask.RemoteFolder _, TransferTask.LocalFolder _ -> Kind.FOLDER;
            };
        }

        private static double fraction(TransferProgress progress) {
            return switch (progress.phase()) {
                case MOVING, PAUSED, DONE -> progress.fraction();
                case WAITING, STOPPED -> 0;
                case CHECKING, RETRYING, CONNECTING, VERIFYING -> -1;
            };
        }

        private static State state(QueuedTransfer.State state) {
            return switch (state) {
                case WAITING -> State.WAITING;
                case RUNNING -> State.RUNNING;
                case PAUSED -> State.PAUSED;
                case FAILED -> State.FAILED;
            };
        }
    }

    /// Which way it goes.
    enum Kind {
        UPLOAD,
        DOWNLOAD,
        FOLDER
    }

    /// What can be done with it: a waiting or running one can be paused, a paused one resumed, a failed one retried or
    /// dismissed.
    enum State {
        WAITING,
        RUNNING,
        PAUSED,
        FAILED
    }

    /// The transfer has gone on, or something was seen of its file.
    void update(QueuedTransfer now, SeenMark mark) {
        transfer = now;
        shown.set(Shown.of(now, mark));
    }

    long id() {
        return transfer.id();
    }

    /// Its file's name as it is, for questions about it.
    String name() {
        return transfer.task().name();
    }

    /// Whether it waits for an answer about a name that is taken.
    boolean nameTaken() {
        return transfer.nameTaken();
    }

    /// What it says and offers.
    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
