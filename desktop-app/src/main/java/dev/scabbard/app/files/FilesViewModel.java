package dev.scabbard.app.files;

import dev.scabbard.app.files.FolderHistory.Way;
import dev.scabbard.app.ui.BackgroundRunner;
import dev.scabbard.app.ui.Debounce;
import dev.scabbard.app.ui.Job;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.app.ui.TimeSource;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.Entry;
import dev.scabbard.core.vault.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// A folder of an open vault: where the user is, what is there, what is selected. What can be done with it is in
/// [FileActions].
final class FilesViewModel {

    private static final Duration NOT_WORTH_TELLING = Duration.ofMillis(250);
    private static final RowsOnScreen.Then KEEP = new RowsOnScreen.Then.Keep();
    private static final RowsOnScreen.Then AT_TOP = new RowsOnScreen.Then.Select(Set.of());

    private final OpenVault.Files open;
    private final FilesSession session;
    private final BackgroundRunner runner;
    private final FolderRows rows;
    private final Debounce slow;
    private final FileActions actions;
    private final BusyServer busyServer;
    private final BrokenReplacements broken;
    private final Arrivals arrivals = new Arrivals();
    private final ReadOnlyObjectWrapper<FilesState> state = new ReadOnlyObjectWrapper<>(new FilesState.Loading());
    private final ReadOnlyObjectWrapper<List<FileRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private RowsOnScreen table = RowsOnScreen.NONE;
    private Subscription whileShown = Subscription.EMPTY;
    private RowsOnScreen.Then next = KEEP;
    private Optional<Job> job = Optional.empty();

    @Inject
    FilesViewModel(
            OpenVault.Files open,
            FilesSessions sessions,
            BackgroundRunner runner,
            TimeSource time,
            FileActions actions,
            BusyServer busyServer) {
        this.open = open;
        this.runner = runner;
        this.actions = actions;
        this.busyServer = busyServer;
        session = sessions.of(open);
        broken = new BrokenReplacements(open.vault(), runner);
        rows = new FolderRows(runner, time, this::swapped);
        slow = new Debounce(time, NOT_WORTH_TELLING);
    }

    /// The view is on screen: fetches the folder where the user was last.
    void shown() {
        actions.attach(this);
        broken.attach(session::tell, session::changed);
        busyServer.watch(session, loading.or(actions.workingProperty()), this::stopWaiting);
        whileShown = session.changesProperty().subscribe((before, now) -> reload());
        session.transfers().setOnArrivals(this::arrived);
        fetch(session.location().get(), new RowsOnScreen.Then.Return(session.place()), Way.ON);
    }

    /// The view leaves the screen: nothing of the folder stays here. How it lay is kept for as long as the vault is
    /// open.
    void hidden() {
        session.setPlace(table.place());
        whileShown.unsubscribe();
        whileShown = Subscription.EMPTY;
        job.ifPresent(Job::cancel);
        slow.cancel();
        loading.set(false);
        busyServer.stop();
        session.transfers().setOnArrivals(entries -> {});
        arrivals.clear();
        actions.detach();
        broken.detach();
        rows.clear();
        selection.set(List.of());
        state.set(new FilesState.Loading());
    }

    /// Goes to a folder. What is on screen stays until the other folder is there.
    void goTo(VaultPath folder) {
        fetch(folder, isHere(folder) ? next : AT_TOP, Way.ON);
    }

    /// Goes to a folder and selects something in it.
    void goTo(VaultPath folder, String name) {
        fetch(folder, new RowsOnScreen.Then.Select(Set.of(name)), Way.ON);
    }

    /// Goes to where things went, and selects them there.
    void goTo(FilesNotice.Moved moved) {
        fetch(moved.folder(), new RowsOnScreen.Then.Select(moved.names()), Way.ON);
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
        fetch(visit.folder(), new RowsOnScreen.Then.Return(visit.place()), way);
    }

    /// Fetches the folder again. What is selected stays selected.
    void reload() {
        fetch(session.location().get(), next, Way.ON);
    }

    /// Fetches the folder again and selects these names in it.
    void reloadAndSelect(Set<String> names) {
        fetch(session.location().get(), new RowsOnScreen.Then.Select(names), Way.ON);
    }

    /// Fetches the folder again and puts the keyboard at a row.
    void reloadAndFocus(Optional<RowName> row) {
        fetch(session.location().get(), new RowsOnScreen.Then.Focus(row), Way.ON);
    }

    private boolean isHere(VaultPath folder) {
        return folder.equals(session.location().get());
    }

    private void fetch(VaultPath folder, RowsOnScreen.Then then, Way way) {
        job.ifPresent(Job::cancel);
        next = then;
        loading.set(true);
        slow.request(() -> {
            if (rows.all().isEmpty()) {
                state.set(new FilesState.Loading());
            }
        });
        job = Optional.of(runner.run(
                () -> FetchedFolder.from(open.vault(), folder),
                found -> fetched(found, way),
                problem -> failed(folder, way, problem)));
    }

    private void fetched(FetchedFolder found, Way way) {
        loaded(found.folder(), way);
        rows.replace(arrivals.takeInto(found.folder(), found.rows()));
        broken.show(found.interrupted());
        if (found.leftOut() > 0) {
            session.tell(FilesNotice.bad(Messages.text("files.leftOut", Argument.count(found.leftOut()))));
        }
    }

    private void failed(VaultPath folder, Way way, Problem problem) {
        loaded(folder, way);
        next = KEEP;
        rows.clear();
        selection.set(List.of());
        boolean gone = !folder.isRoot() && problem instanceof ItemProblem;
        state.set(new FilesState.Failed(Messages.problem(problem), gone));
    }

    private void loaded(VaultPath folder, Way way) {
        slow.cancel();
        loading.set(false);
        if (!isHere(folder)) {
            session.history().moved(way, new FolderHistory.Visit(session.location().get(), table.place()));
            session.notice().set(Optional.empty());
            actions.renaming().cancel();
            rows.clear();
            session.location().set(folder);
        }
    }

    private void stopWaiting() {
        actions.stopWaiting();
        if (!loading.get()) {
            return;
        }
        job.ifPresent(Job::cancel);
        failed(session.location().get(), Way.ON, new LoadingCancelled());
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
        actions.renaming().keepAmong(arranged);
    }

    /// Uploads have brought these; the folder on screen shows them at once.
    private void arrived(List<Entry> entries) {
        arrivals.add(entries);
        if (!loading.get() && !(state.get() instanceof FilesState.Failed)) {
            List<FileRow> now = arrivals.takeInto(session.location().get(), rows.all());
            if (now != rows.all()) {
                rows.replace(now);
            }
        }
    }

    /// The table that shows the rows.
    void setTable(RowsOnScreen rowsOnScreen) {
        table = rowsOnScreen;
    }

    /// The user has selected these rows.
    void select(List<FileRow> chosen) {
        selection.set(List.copyOf(chosen));
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
        return broken;
    }

    /// What stays while the view comes and goes.
    FilesSession session() {
        return session;
    }

    /// The rows on screen, and the filter.
    FolderRows rows() {
        return rows;
    }

    /// What the table has to show.
    ReadOnlyObjectProperty<FilesState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What is selected, in the order of the table.
    ReadOnlyObjectProperty<List<FileRow>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// Whether a folder is being fetched.
    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }
}
