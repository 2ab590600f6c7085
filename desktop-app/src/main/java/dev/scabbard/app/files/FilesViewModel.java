package dev.scabbard.app.files;

import dev.scabbard.app.files.actions.FileActions;
import dev.scabbard.app.files.folder.BusyServer;
import dev.scabbard.app.files.folder.FilesSession;
import dev.scabbard.app.files.folder.FilesSessions;
import dev.scabbard.app.files.folder.FilesState;
import dev.scabbard.app.files.folder.FolderHistory;
import dev.scabbard.app.files.folder.FolderHistory.Way;
import dev.scabbard.app.files.folder.FolderOnScreen;
import dev.scabbard.app.files.live.LiveFolder;
import dev.scabbard.app.files.notices.BrokenReplacements;
import dev.scabbard.app.files.notices.FilesNotice;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.rows.FolderRows;
import dev.scabbard.app.files.rows.RowsOnScreen;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.VaultPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;

/// A folder of an open vault: where the user is and goes. What is there is in [FolderOnScreen], what can be done with
/// it in [FileActions].
final class FilesViewModel {

    private static final RowsOnScreen.Then AT_TOP = new RowsOnScreen.Then.Select(Set.of());

    private final FilesSession session;
    private final FolderOnScreen folder;
    private final FileActions actions;
    private final BusyServer busyServer;
    private Subscription whileShown = Subscription.EMPTY;

    @Inject
    FilesViewModel(
            OpenVault.Files open,
            FilesSessions sessions,
            BackgroundRunner runner,
            TimeSource time,
            FileActions actions,
            BusyServer busyServer) {
        this.actions = actions;
        this.busyServer = busyServer;
        session = sessions.of(open);
        folder = new FolderOnScreen(open, session, actions, runner, time);
    }

    /// The view is on screen: fetches the folder where the user was last.
    void shown() {
        actions.attach(folder);
        busyServer.watch(session, loadingProperty().or(actions.workingProperty()), this::stopWaiting);
        whileShown = session.changesProperty().subscribe((before, now) -> reload());
        folder.shown();
        folder.fetch(session.location().get(), new RowsOnScreen.Then.Return(session.place()), Way.ON);
    }

    /// The view leaves the screen: nothing of the folder stays.
    void hidden() {
        whileShown.unsubscribe();
        whileShown = Subscription.EMPTY;
        busyServer.stop();
        actions.detach();
        folder.hidden();
    }

    /// Goes to a folder. What is on screen stays until the other folder is there.
    void goTo(VaultPath other) {
        if (folder.isHere(other)) {
            reload();
        } else {
            folder.fetch(other, AT_TOP, Way.ON);
        }
    }

    /// Goes to a folder and selects something in it.
    void goTo(VaultPath other, String name) {
        folder.fetch(other, new RowsOnScreen.Then.Select(Set.of(name)), Way.ON);
    }

    /// Goes to where things went, and selects them there.
    void goTo(FilesNotice.Moved moved) {
        folder.fetch(moved.folder(), new RowsOnScreen.Then.Select(moved.names()), Way.ON);
    }

    /// Goes to the folder that holds an entry, and selects it there.
    void reveal(Entry entry) {
        goTo(entry.path().parent(), entry.name());
    }

    /// Goes to the folder that holds this one, and selects this one in it.
    void up() {
        VaultPath here = session.location().get();
        if (!here.isRoot()) {
            goTo(here.parent(), here.name());
        }
    }

    /// Goes to where the user was before; it lies as it did then.
    void back() {
        session.history().back().ifPresent(visit -> goBackOrForward(visit, Way.BACK));
    }

    /// Goes to where the user came back from.
    void forward() {
        session.history().forward().ifPresent(visit -> goBackOrForward(visit, Way.FORWARD));
    }

    private void goBackOrForward(FolderHistory.Visit visit, Way way) {
        folder.fetch(visit.folder(), new RowsOnScreen.Then.Return(visit.place()), way);
    }

    /// Fetches the folder again. What is selected stays selected.
    void reload() {
        folder.fetchAgain();
    }

    private void stopWaiting() {
        actions.stopWaiting();
        folder.stopWaiting();
    }

    /// The table that shows the rows.
    void setTable(RowsOnScreen rowsOnScreen) {
        folder.setTable(rowsOnScreen);
    }

    /// Says whether rows may come and go at this moment, as far as the view knows.
    void setAtRest(BooleanSupplier undisturbed) {
        folder.setAtRest(undisturbed);
    }

    /// The user has selected these rows.
    void select(List<FileRow> chosen) {
        folder.select(chosen);
    }

    /// Opens what was double-clicked: goes into a folder, fetches a file.
    void open(FileRow row) {
        if (!row.actionable()) {
            return;
        }
        if (row.folder()) {
            goTo(row.entry().path());
        } else {
            actions.download(List.of(row));
        }
    }

    /// What can be done here.
    FileActions actions() {
        return actions;
    }

    /// What the folder shows to have broken off.
    BrokenReplacements broken() {
        return folder.broken();
    }

    /// What keeps the folder up to date.
    LiveFolder live() {
        return folder.live();
    }

    /// What stays while the view comes and goes.
    FilesSession session() {
        return session;
    }

    /// The rows on screen, and the filter.
    FolderRows rows() {
        return folder.rows();
    }

    /// What the table has to show.
    ReadOnlyObjectProperty<FilesState> stateProperty() {
        return folder.stateProperty();
    }

    /// What is selected, in the order of the table.
    ReadOnlyObjectProperty<List<FileRow>> selectionProperty() {
        return folder.selectionProperty();
    }

    /// Whether a folder is being fetched.
    ReadOnlyBooleanProperty loadingProperty() {
        return folder.loadingProperty();
    }
}
