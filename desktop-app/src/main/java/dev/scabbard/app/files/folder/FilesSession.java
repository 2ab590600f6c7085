package dev.scabbard.app.files.folder;

import dev.scabbard.app.files.move.CutEntries;
import dev.scabbard.app.files.notices.FilesNotice;
import dev.scabbard.app.files.rows.TablePlace;
import dev.scabbard.app.files.transfers.VaultTransfers;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.vaults.UserWill;
import dev.scabbard.core.excalibur.server.ServerState;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What belongs to an open vault for as long as it is open, while its view comes and goes: where the user is in it, the
/// transfers, the last notice, and whether the server is too busy. Used on the UI thread.
public final class FilesSession {

    private final ObjectProperty<VaultPath> location = new SimpleObjectProperty<>(VaultPath.ROOT);
    private final ObjectProperty<Optional<FilesNotice>> notice = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper serverBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final FolderHistory history = new FolderHistory();
    private final CutEntries cut = new CutEntries();
    private final VaultTransfers transfers;
    private TablePlace place = TablePlace.TOP;
    private boolean closed;

    FilesSession(Vault vault, BackgroundRunner runner, VaultTransfers transfers) {
        this.transfers = transfers;
        transfers.setOnNews(news -> notice.set(Optional.of(FilesNotice.of(news))));
        transfers.setOnChange(this::changed);
        transfers.runningProperty().subscribe(this::forgetNotice);
        vault.onServerState(state -> runner.onUiThread(() -> note(state)));
    }

    /// What was told of earlier transfers is over when others begin.
    private void forgetNotice(boolean transferring) {
        if (transferring) {
            notice.set(Optional.empty());
        }
    }

    /// The server has become too busy, or willing again.
    public void note(ServerState state) {
        serverBusy.set(state instanceof ServerState.Busy);
        transfers.setServerBusy(serverBusy.get());
    }

    /// Where the user is.
    public ObjectProperty<VaultPath> location() {
        return location;
    }

    /// Where the user has been.
    public FolderHistory history() {
        return history;
    }

    /// How the folder lay when its view was last on screen.
    public TablePlace place() {
        return place;
    }

    /// How the folder lies. After a lock nothing of it is kept.
    void setPlace(TablePlace now) {
        place = closed ? TablePlace.TOP : now;
    }

    /// What there is to tell.
    public ObjectProperty<Optional<FilesNotice>> notice() {
        return notice;
    }

    /// Tells the user something.
    public void tell(FilesNotice told) {
        notice.set(Optional.of(told));
    }

    /// Tells the user what went wrong; what the user ended needs no words.
    public void tell(Problem problem) {
        if (!UserWill.explains(problem)) {
            tell(FilesNotice.bad(Messages.problem(problem)));
        }
    }

    /// Whether the server has refused everything for so long that the user is told.
    ReadOnlyBooleanProperty serverBusyProperty() {
        return serverBusy.getReadOnlyProperty();
    }

    /// Something in the vault may have changed: what is on screen is to be fetched again.
    public void changed() {
        changes.set(changes.get() + 1);
    }

    /// Counts the changes.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// The files on their way.
    public VaultTransfers transfers() {
        return transfers;
    }

    /// What was cut.
    public CutEntries cut() {
        return cut;
    }

    /// The vault has been locked.
    void close() {
        closed = true;
        cut.clear();
        history.clear();
        place = TablePlace.TOP;
        location.set(VaultPath.ROOT);
        notice.set(Optional.empty());
    }
}
