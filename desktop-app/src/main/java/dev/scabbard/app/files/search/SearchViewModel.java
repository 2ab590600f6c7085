package dev.scabbard.app.files.search;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.ServerNeeds;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.vault.VaultIndex;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.walk.TreeSearch;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A search by name, through a folder and everything below it or by the server: what was found so far, and how far it
/// is.
public final class SearchViewModel {

    private final OpenVault.Files open;
    private final BackgroundRunner runner;
    private final ObservableList<FoundRow> rows = FXCollections.observableArrayList();
    private final ObservableList<FoundRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<SearchState> state = new ReadOnlyObjectWrapper<>(new SearchState.Closed());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<SearchScope> scope = new SimpleObjectProperty<>(SearchScope.BELOW);
    private Optional<Running> current = Optional.empty();
    private VaultPath from = VaultPath.ROOT;
    private String text = "";
    private Consumer<Entry> onReveal = entry -> {};

    @Inject
    SearchViewModel(OpenVault.Files open, BackgroundRunner runner) {
        this.open = open;
        this.runner = runner;
        running.bind(state.map(SearchState.Searching.class::isInstance));
        active.bind(state.map(now -> !(now instanceof SearchState.Closed)));
        scope.subscribe((before, now) -> {
            if (active.get()) {
                again();
            }
        });
    }

    /// A search that goes on.
    private record Running(Cancellation cancellation, Job job) {

        void end() {
            cancellation.cancel();
            job.cancel();
        }
    }

    /// Searches a folder and everything below it, or the whole vault where that is chosen; what was found before is
    /// forgotten.
    ///
    /// @param wanted what names are to contain; blank does nothing
    public void search(VaultPath folder, String wanted) {
        if (wanted.isBlank()) {
            return;
        }
        end();
        rows.clear();
        from = folder;
        text = wanted.strip();
        state.set(new SearchState.Searching());
        switch (scope.get()) {
            case BELOW -> searchBelow();
            case SERVER -> askServer();
        }
    }

    private String where() {
        return from.isRoot() ? Messages.text("files.home") : DisplayText.neutralised(from.name());
    }

    /// Searches the same again.
    void again() {
        search(from, text);
    }

    private void searchBelow() {
        title.set(Messages.text("files.search.title", text, where()));
        say(0);
        Cancellation cancellation = new Cancellation();
        TreeSearch search = new TreeSearch(open.vault()::list, from, text);
        Finds finds = new Finds(runner, (found, folders) -> {
            if (!cancellation.isCancelled()) {
                rows.addAll(found);
                say(folders);
            }
        });
        Job job = runner.run(() -> search.run(finds, cancellation), this::ended, this::failed);
        keep(cancellation, job);
    }

    private void askServer() {
        title.set(Messages.text("files.search.titleEverywhere", text));
        progress.set("");
        Cancellation cancellation = new Cancellation();
        String wanted = text;
        Job job = runner.run(
                () -> open.vault().index().search(wanted, cancellation).stream()
                        .map(found -> FoundRow.of(found.file()))
                        .toList(),
                this::answered,
                this::failed);
        keep(cancellation, job);
    }

    private void keep(Cancellation cancellation, Job job) {
        if (running.get()) {
            current = Optional.of(new Running(cancellation, job));
        }
    }

    private void answered(List<FoundRow> found) {
        rows.setAll(found);
        progress.set(Messages.text("files.search.found", Argument.count(found.size())));
        state.set(new SearchState.Ended(
                found.size() < VaultIndex.MOST_FOUND
                        ? Optional.empty()
                        : Optional.of(
                                Messages.text("files.search.tooMany", Argument.count(VaultIndex.MOST_FOUND)))));
    }

    private void say(int folders) {
        progress.set(Messages.text("files.search.progress", Argument.count(rows.size()), Argument.count(folders)));
    }

    private void ended(TreeSearch.Found found) {
        say(found.folders());
        state.set(new SearchState.Ended(hint(found)));
    }

    private static Optional<String> hint(TreeSearch.Found found) {
        if (found.tooMany()) {
            return Optional.of(Messages.text("files.search.tooMany", Argument.count(TreeSearch.MOST_FOUND)));
        }
        return found.complete() ? Optional.empty() : Optional.of(Messages.text("files.search.incomplete"));
    }

    private void failed(Problem problem) {
        state.set(new SearchState.Failed(Messages.problem(problem)));
    }

    /// What choosing a find does: shows it in its folder.
    public void setOnReveal(Consumer<Entry> listener) {
        onReveal = listener;
    }

    /// Ends the search and shows a find in its folder.
    void reveal(FoundRow row) {
        close();
        onReveal.accept(row.entry());
    }

    /// Stops searching; what was found stays.
    void stop() {
        if (running.get()) {
            end();
            state.set(new SearchState.Ended(Optional.of(Messages.text("files.search.stopped"))));
        }
    }

    /// Ends it and forgets what was found.
    public void close() {
        end();
        rows.clear();
        title.set("");
        progress.set("");
        text = "";
        from = VaultPath.ROOT;
        state.set(new SearchState.Closed());
    }

    private void end() {
        current.ifPresent(Running::end);
        current = Optional.empty();
    }

    /// Whether the server of this vault can search.
    boolean serverSearches() {
        return open.vault().capabilities().has(Capability.SEARCH);
    }

    /// What a search by the server is called, with what it needs where the server cannot.
    String everywhere() {
        return ServerNeeds.name(
                Messages.text("files.search.scopeEverywhere"), open.vault().capabilities(), Capability.SEARCH);
    }

    /// Where it looks; another choice searches again.
    ObjectProperty<SearchScope> scopeProperty() {
        return scope;
    }

    /// What was found, in the order in which it came.
    ObservableList<FoundRow> rows() {
        return shownRows;
    }

    /// What it is doing.
    ReadOnlyObjectProperty<SearchState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether there is a search, going on or over, until it is closed.
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /// Whether it is searching.
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What is searched for, and where.
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// How much was found in how many folders.
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}
