package dev.scabbard.app.secrets;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.time.Debounce;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The list of an open Xecrets account: loaded once and on request, searched while the user types. The list carries no
/// secret; it is dropped when the view is hidden. The secret of the selected record is the business of
/// [SecretViewModel].
final class SecretsViewModel {

    private static final Duration QUIET = Duration.ofMillis(120);

    private final OpenVault.Secrets open;
    private final BackgroundRunner runner;
    private final Navigation navigation;
    private final OpenVaults openVaults;
    private final Debounce debounce;
    private final SecretViewModel secret;
    private final ReadOnlyObjectWrapper<SecretsState> state = new ReadOnlyObjectWrapper<>(new SecretsState.Loading());
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<SecretRow> rows = FXCollections.observableArrayList();
    private List<SecretRow> all = List.of();
    private Optional<Job> loading = Optional.empty();
    private Optional<Job> searching = Optional.empty();

    @Inject
    SecretsViewModel(
            OpenVault.Secrets open,
            BackgroundRunner runner,
            TimeSource time,
            Navigation navigation,
            OpenVaults openVaults,
            SecretViewModel secret) {
        this.open = open;
        this.runner = runner;
        this.navigation = navigation;
        this.openVaults = openVaults;
        this.secret = secret;
        debounce = new Debounce(time, QUIET);
        query.subscribe((before, now) -> debounce.request(this::search));
    }

    /// Fetches the list. What is selected stays selected if it is still there.
    void load() {
        loading.ifPresent(Job::cancel);
        if (all.isEmpty()) {
            state.set(new SecretsState.Loading());
        }
        loading = Optional.of(runner.run(
                () -> open.account().list().stream().map(SecretRow::of).toList(), this::loaded, this::failed));
    }

    private void loaded(List<SecretRow> found) {
        all = found;
        search();
    }

    private void failed(Problem problem) {
        all = List.of();
        showRows(List.of(), "");
        state.set(new SecretsState.Failed(Messages.problem(problem), UnlockAgain.helps(problem)));
    }

    private void search() {
        debounce.cancel();
        searching.ifPresent(Job::cancel);
        List<SecretRow> among = all;
        String asked = query.get();
        String[] words = SecretRow.fold(asked.strip()).split("\\s+", -1);
        searching = Optional.of(runner.run(
                () -> among.stream().filter(row -> row.matches(words)).toList(),
                found -> showRows(found, asked),
                this::failed));
    }

    private void showRows(List<SecretRow> found, String asked) {
        rows.setAll(found);
        count.set(
                all.isEmpty()
                        ? ""
                        : Messages.text("secrets.count", Argument.count(found.size()), Argument.count(all.size())));
        if (all.isEmpty()) {
            state.set(new SecretsState.Empty());
        } else if (found.isEmpty()) {
            state.set(new SecretsState.NothingFound(DisplayText.neutralised(asked.strip())));
        } else {
            state.set(new SecretsState.Full());
        }
    }

    /// The passphrase is asked for again: the account locks, and its unlock page comes.
    void unlockAgain() {
        openVaults.close(open);
        navigation.openUnlock(open.saved());
    }

    /// Forgets the list, the search and the secret.
    void close() {
        loading.ifPresent(Job::cancel);
        query.set("");
        debounce.cancel();
        searching.ifPresent(Job::cancel);
        secret.select(Optional.empty());
        all = List.of();
        rows.clear();
        count.set("");
        state.set(new SecretsState.Loading());
    }

    /// What the user calls the account.
    String accountName() {
        return DisplayText.neutralised(open.saved().name());
    }

    /// The selected record and its secret.
    SecretViewModel secret() {
        return secret;
    }

    /// What the list has to show.
    ReadOnlyObjectProperty<SecretsState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// `12 of 431`, blank while there is nothing to count.
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// What the user searches for.
    StringProperty queryProperty() {
        return query;
    }

    /// The records that match, in the service's order.
    ObservableList<SecretRow> rows() {
        return rows;
    }
}
