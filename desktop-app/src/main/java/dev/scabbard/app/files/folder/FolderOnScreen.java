package dev.scabbard.app.files.folder;

import dev.scabbard.app.files.folder.FolderHistory.Way;
import dev.scabbard.app.files.live.LiveFolder;
import dev.scabbard.app.files.notices.BrokenReplacements;
import dev.scabbard.app.files.notices.FilesNotice;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.rows.FolderRows;
import dev.scabbard.app.files.rows.RowName;
import dev.scabbard.app.files.rows.RowsOnScreen;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.UserWill;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The rows of the folder on screen: fetched because the user goes there or asks for them, because something has
/// changed, or brought by uploads; and what there is to say in their place. Used on the UI thread.
public final class FolderOnScreen {

    private static final RowsOnScreen.Then KEEP = new RowsOnScreen.Then.Keep();

    private final FilesSession session;
    private final FolderWork work;
    private final FolderRows rows;
    private final FolderFetch fetching;
    private final LiveFolder live;
    private final BrokenReplacements broken;
    private final Arrivals arrivals = new Arrivals();
    private final ReadOnlyObjectWrapper<FilesState> state = new ReadOnlyObjectWrapper<>(new FilesState.Loading());
    private final ReadOnlyObjectWrapper<List<FileRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private RowsOnScreen table = RowsOnScreen.NONE;
    private RowsOnScreen.Then next = KEEP;
    private BooleanSupplier atRest = () -> true;

    /// @param session says where the user is, and is told where the user goes
    /// @param work what the folder has to mind
    public FolderOnScreen(
            OpenVault.Files open,
            FilesSession session,
            FolderWork work,
            BackgroundRunner runner,
            TimeSource time) {
        this.session = session;
        this.work = work;
        rows = new FolderRows(runner, time, this::swapped);
        fetching = new FolderFetch(open.vault(), runner, time);
        live = new LiveFolder(open.vault()::onFolderChanged, runner, time);
        broken = new BrokenReplacements(open.vault(), runner);
    }

    /// The view is on screen.
    public void shown() {
        broken.attach(session::tell, session::changed);
        session.transfers().setOnArrivals(this::arrived);
        live.shown(new Upkeep());
    }

    /// The view leaves the screen: nothing of the folder stays here. How it lay is kept for as long as the vault is
    /// open.
    public void hidden() {
        session.setPlace(table.place());
        live.hidden();
        fetching.cancel();
        session.transfers().setOnArrivals(entries -> {});
        arrivals.clear();
        broken.detach();
        rows.clear();
        selection.set(List.of());
        state.set(new FilesState.Loading());
    }

    /// Fetches a folder. What is on screen stays until it is there.
    ///
    /// @param then what is to be selected and in sight
    /// @param way by which the user goes there
    public void fetch(VaultPath folder, RowsOnScreen.Then then, Way way) {
        next = then;
        live.begins(folder);
        fetching.fetch(
                folder, this::showLoading, found -> fetched(found, way), problem -> failed(folder, way, problem));
    }

    /// Fetches the folder on screen again.
    public void fetchAgain() {
        fetch(session.location().get(), next, Way.ON);
    }

    /// Fetches the folder on screen again and selects these names in it.
    public void fetchAndSelect(Set<String> names) {
        fetch(session.location().get(), new RowsOnScreen.Then.Select(names), Way.ON);
    }

    /// Fetches the folder on screen again and puts the keyboard at a row.
    public void fetchAndFocus(Optional<RowName> row) {
        fetch(session.location().get(), new RowsOnScreen.Then.Focus(row), Way.ON);
    }

    private void showLoading() {
        if (rows.all().isEmpty()) {
            state.set(new FilesState.Loading());
        }
    }

    private void fetched(FetchedFolder found, Way way) {
        arrive(found.folder(), way);
        live.fetched();
        put(found);
        if (found.leftOut() > 0) {
            session.tell(FilesNotice.bad(Messages.text("files.leftOut", Argument.count(found.leftOut()))));
        }
    }

    private void put(FetchedFolder found) {
        rows.replace(arrivals.takeInto(found.folder(), found.rows()));
        broken.show(found.interrupted());
    }

    private void failed(VaultPath folder, Way way, Problem problem) {
        boolean gone = !folder.isRoot() && problem instanceof ItemProblem;
        next = KEEP;
        if (isHere(folder) && isThere() && !gone) {
            live.failed(Messages.problem(problem), problem instanceof LoadingCancelled);
            return;
        }
        arrive(folder, way);
        live.forget();
        rows.clear();
        selection.set(List.of());
        state.set(new FilesState.Failed(Messages.problem(problem), gone));
    }

    /// The user is in this folder from now on.
    private void arrive(VaultPath folder, Way way) {
        if (!isHere(folder)) {
            session.history().moved(way, new FolderHistory.Visit(session.location().get(), table.place()));
            session.notice().set(Optional.empty());
            work.stopRenaming();
            rows.clear();
            session.location().set(folder);
        }
    }

    /// The user does not want to wait for the folder any longer.
    public void stopWaiting() {
        if (loadingProperty().get()) {
            VaultPath here = session.location().get();
            fetching.cancel();
            live.begins(here);
            failed(here, Way.ON, new LoadingCancelled());
        }
    }

    private void swapped(List<FileRow> arranged) {
        RowsOnScreen.Then then = next;
        next = KEEP;
        table.swap(
                () -> {
                    rows.show(arranged);
                    state.set(FilesState.of(rows.all(), arranged, rows.filterProperty().get()));
                },
                then);
        work.keepAmong(arranged);
    }

    /// Uploads have brought these; the folder on screen shows them at once.
    private void arrived(List<Entry> entries) {
        arrivals.add(entries);
        if (!loadingProperty().get() && !(state.get() instanceof FilesState.Failed)) {
            List<FileRow> now = arrivals.takeInto(session.location().get(), rows.all());
            if (now != rows.all()) {
                rows.replace(now);
            }
        }
    }

    /// Whether this is the folder on screen.
    public boolean isHere(VaultPath folder) {
        return folder.equals(session.location().get());
    }

    /// Whether the folder has been fetched, so that there is something to keep when it cannot be fetched again.
    private boolean isThere() {
        return !(state.get() instanceof FilesState.Failed) && !(state.get() instanceof FilesState.Loading);
    }

    /// The table that shows the rows.
    public void setTable(RowsOnScreen rowsOnScreen) {
        table = rowsOnScreen;
    }

    /// Says whether rows may come and go at this moment, as far as the view knows.
    public void setAtRest(BooleanSupplier undisturbed) {
        atRest = undisturbed;
    }

    /// The user has selected these rows.
    public void select(List<FileRow> chosen) {
        selection.set(List.copyOf(chosen));
    }

    /// What stays while the view comes and goes.
    public FilesSession session() {
        return session;
    }

    /// The rows, and the filter.
    public FolderRows rows() {
        return rows;
    }

    /// What keeps the folder up to date.
    public LiveFolder live() {
        return live;
    }

    /// What the folder shows to have broken off.
    public BrokenReplacements broken() {
        return broken;
    }

    /// What the table has to show.
    public ReadOnlyObjectProperty<FilesState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is selected, in the order of the table.
    public ReadOnlyObjectProperty<List<FileRow>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// Whether the user waits for a folder.
    public ReadOnlyBooleanProperty loadingProperty() {
        return fetching.loadingProperty();
    }

    /// Keeps the folder up to date without anybody being disturbed.
    private final class Upkeep implements LiveFolder.Screen {

        @Override
        public boolean isUndisturbed() {
            boolean waits = loadingProperty().get() || work.workingProperty().get();
            return !waits && !work.isRenaming() && !session.serverBusyProperty().get() && atRest.getAsBoolean();
        }

        @Override
        public boolean isSending() {
            return session.transfers().runningProperty().get();
        }

        @Override
        public void refresh() {
            VaultPath here = session.location().get();
            if (!isThere()) {
                fetchAgain();
                return;
            }
            live.begins(here);
            fetching.fetchQuietly(here, rows.all(), this::refreshed, problem -> notRefreshed(here, problem));
        }

        private void notRefreshed(VaultPath here, Problem problem) {
            if (!UserWill.explains(problem)) {
                failed(here, Way.ON, problem);
            }
        }

        private void refreshed(Optional<FetchedFolder> changed) {
            live.fetched();
            if (changed.isPresent() && !isUndisturbed()) {
                live.markStale();
            } else {
                changed.ifPresent(FolderOnScreen.this::put);
            }
        }
    }
}
