package dev.scabbard.app.files.rows;

import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.time.Debounce;
import dev.scabbard.app.ui.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows of a folder as they are on screen: filtered while the user types and sorted by a column, on plain lists in
/// the background, and swapped in one go. A large folder is first shown in a [quick order][QuickOrder]; its ranks in
/// the order of the user's language are worked out meanwhile. Used on the UI thread.
public final class FolderRows {

    private static final Duration QUIET = Duration.ofMillis(80);

    private final BackgroundRunner runner;
    private final Debounce debounce;
    private final ObservableList<FileRow> shown = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper ranked = new ReadOnlyBooleanWrapper(true);
    private final Consumer<List<FileRow>> swap;
    private OrderedRows ordered = OrderedRows.NONE;
    private OrderedRows before = OrderedRows.NONE;
    private Arrangement arrangement = Arrangement.FIRST;
    private Optional<Job> arranging = Optional.empty();
    private Optional<Job> ranking = Optional.empty();

    /// @param swap puts arranged rows on screen, by [#show]
    public FolderRows(BackgroundRunner runner, TimeSource time, Consumer<List<FileRow>> swap) {
        this.runner = runner;
        this.swap = swap;
        debounce = new Debounce(time, QUIET);
        filter.subscribe((was, now) -> debounce.request(this::arrange));
    }

    /// Takes the rows of a folder, in any order.
    public void replace(List<FileRow> rows) {
        ranking.ifPresent(Job::cancel);
        ranking = Optional.empty();
        before = ordered.stage() == OrderedRows.Stage.UNORDERED ? before : ordered;
        ordered = new OrderedRows(rows, OrderedRows.Stage.UNORDERED);
        arrange();
    }

    /// Sorts by a column.
    public void sort(Arrangement.Column column, boolean descending) {
        Arrangement wanted = arrangement.sortedBy(column, descending);
        if (!wanted.equals(arrangement)) {
            arrangement = wanted;
            arrange();
        }
    }

    private void arrange() {
        debounce.cancel();
        arranging.ifPresent(Job::cancel);
        arrangement = arrangement.filteredBy(filter.get());
        Arrangement wanted = arrangement;
        OrderedRows rows = ordered;
        OrderedRows known = before;
        arranging = Optional.of(runner.run(
                () -> {
                    OrderedRows inOrder = rows.atOnce(known, new NaturalOrder(Locale.getDefault()));
                    return new Arranged(inOrder, wanted.apply(inOrder.rows()));
                },
                this::arranged,
                problem -> swap.accept(rows.rows())));
    }

    private record Arranged(OrderedRows all, List<FileRow> shown) {}

    private void arranged(Arranged result) {
        ordered = result.all();
        before = OrderedRows.NONE;
        ranked.set(ordered.isRanked());
        swap.accept(result.shown());
        if (!ordered.isRanked() && ranking.isEmpty()) {
            OrderedRows rows = ordered;
            ranking = Optional.of(runner.run(
                    () -> rows.ranked(new NaturalOrder(Locale.getDefault())), this::ranked, problem -> {}));
        }
    }

    private void ranked(OrderedRows result) {
        ranking = Optional.empty();
        ordered = result;
        arrange();
    }

    /// Puts rows on screen.
    public void show(List<FileRow> rows) {
        shown.setAll(rows);
    }

    /// Forgets the folder and the filter.
    public void clear() {
        arranging.ifPresent(Job::cancel);
        ranking.ifPresent(Job::cancel);
        ranking = Optional.empty();
        filter.set("");
        debounce.cancel();
        ordered = OrderedRows.NONE;
        before = OrderedRows.NONE;
        arrangement = arrangement.filteredBy("");
        ranked.set(true);
        shown.clear();
    }

    /// Everything in the folder.
    public List<FileRow> all() {
        return ordered.rows();
    }

    /// What is on screen.
    public ObservableList<FileRow> shown() {
        return shown;
    }

    /// What the user filters by.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Whether what is on screen is in the order of the user's language already.
    public ReadOnlyBooleanProperty rankedProperty() {
        return ranked.getReadOnlyProperty();
    }
}
