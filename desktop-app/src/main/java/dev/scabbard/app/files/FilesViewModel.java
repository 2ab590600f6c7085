package dev.scabbard.app.files;

import dev.scabbard.app.ui.BackgroundRunner;
import dev.scabbard.app.ui.Debounce;
import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Job;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.OpenVault;
import dev.scabbard.app.ui.TimeSource;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.Folder;
import dev.scabbard.core.vault.ItemProblem;
import dev.scabbard.core.vault.VaultPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/// A folder of an open vault: where the user is, what is there, what is selected. What can be done with it is in
/// [FileActions].
final class FilesViewModel {

    private static final Duration NOT_WORTH_TELLING = Duration.ofMillis(250);

    private final OpenVault.Files open;
    private final FilesSession session;
    private final BackgroundRunner runner;
    private final FolderRows rows;
    private final Debounce slow;
    private final FileActions actions;
    private final BusyServer busyServer;
    private final ReadOnlyObjectWrapper<FilesState> state = new ReadOnlyObjectWrapper<>(new FilesState.Loading());
    private final ReadOnlyObjectWrapper<List<FileRow>> selection = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private Consumer<Reselection> reselect = selection -> {};
    private Subscription whileShown = Subscription.EMPTY;
    private Optional<Set<String>> selectNext = Optional.empty();
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
        rows = new FolderRows(runner, time, this::swapped);
        slow = new Debounce(time, NOT_WORTH_TELLING);
    }

    /// The view is on screen: fetches the folder where the user was last.
    void shown() {
        actions.attach(this);
        busyServer.watch(session, loading.or(actions.workingProperty()), this::stopWaiting);
        whileShown = session.changesProperty().subscribe((before, now) -> reload());
        goTo(session.location().get());
    }

    /// The view leaves the screen: nothing of the folder stays.
    void hidden() {
        whileShown.unsubscribe();
        whileShown = Subscription.EMPTY;
        job.ifPresent(Job::cancel);
        slow.cancel();
        loading.set(false);
        busyServer.stop();
        actions.detach();
        rows.clear();
        selection.set(List.of());
        state.set(new FilesState.Loading());
    }

    /// Goes to a folder. What is on screen stays until the other folder is there.
    void goTo(VaultPath folder) {
        fetch(folder, folder.equals(session.location().get()) ? selectNext : Optional.of(Set.of()));
    }

    /// Goes to the vault's root.
    void goHome() {
        goTo(VaultPath.ROOT);
    }

    /// Goes to the folder that holds this one, and selects this one in it.
    void up() {
        VaultPath here = session.location().get();
        if (!here.isRoot()) {
            fetch(here.parent(), Optional.of(Set.of(here.name())));
        }
    }

    /// Fetches the folder again. What is selected stays selected.
    void reload() {
        fetch(session.location().get(), selectNext);
    }

    /// Fetches the folder again and selects these names in it.
    void reloadAndSelect(Set<String> names) {
        fetch(session.location().get(), Optional.of(names));
    }

    private void fetch(VaultPath folder, Optional<Set<String>> thenSelect) {
        job.ifPresent(Job::cancel);
        selectNext = thenSelect;
        loading.set(true);
        slow.request(() -> {
            if (rows.all().isEmpty()) {
                state.set(new FilesState.Loading());
            }
        });
        NaturalOrder order = new NaturalOrder(Locale.getDefault());
        job = Optional.of(runner.run(
                () -> {
                    Folder found = open.vault().list(folder);
                    List<FileRow> made = found.entries().stream()
                            .map(entry -> FileRow.of(entry, order))
                            .toList();
                    return new Fetched(folder, made, found.leftOut());
                },
                this::fetched,
                problem -> failed(folder, problem)));
    }

    private record Fetched(VaultPath folder, List<FileRow> rows, int leftOut) {}

    private void fetched(Fetched found) {
        loaded(found.folder());
        rows.replace(found.rows());
        if (found.leftOut() > 0) {
            tell(FilesNotice.bad(Messages.text("files.leftOut", Argument.count(found.leftOut()))));
        }
    }

    private void failed(VaultPath folder, Problem problem) {
        loaded(folder);
        rows.clear();
        selection.set(List.of());
        boolean gone = !folder.isRoot() && problem instanceof ItemProblem;
        state.set(new FilesState.Failed(Messages.problem(problem), gone));
    }

    private void loaded(VaultPath folder) {
        slow.cancel();
        loading.set(false);
        if (!folder.equals(session.location().get())) {
            session.notice().set(Optional.empty());
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
        failed(session.location().get(), new LoadingCancelled());
    }

    private void swapped(List<FileRow> arranged) {
        Reselection keep = selectNext
                .map(names -> new Reselection(names, true))
                .orElseGet(() -> new Reselection(names(selection.get()), false));
        selectNext = Optional.empty();
        rows.show(arranged);
        if (rows.all().isEmpty()) {
            state.set(new FilesState.Empty());
        } else if (arranged.isEmpty()) {
            String filter = rows.filterProperty().get().strip();
            state.set(new FilesState.NothingFound(DisplayText.neutralised(filter)));
        } else {
            state.set(new FilesState.Full());
        }
        reselect.accept(keep);
    }

    private static Set<String> names(List<FileRow> chosen) {
        return chosen.stream().map(row -> row.entry().name()).collect(Collectors.toUnmodifiableSet());
    }

    /// What is to be selected after rows were put on screen.
    ///
    /// @param names of the rows
    /// @param scroll whether the first of them is to be brought into sight
    record Reselection(Set<String> names, boolean scroll) {}

    /// Who selects rows by their names after others were put on screen.
    void setReselect(Consumer<Reselection> listener) {
        reselect = listener;
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

    /// Tells the user something.
    void tell(FilesNotice notice) {
        session.notice().set(Optional.of(notice));
    }

    /// What can be done here.
    FileActions actions() {
        return actions;
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

    /// What is selected.
    ReadOnlyObjectProperty<List<FileRow>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// Whether a folder is being fetched.
    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }
}
