package dev.scabbard.app.files;

import dev.scabbard.app.ui.BackgroundRunner;
import dev.scabbard.app.ui.Debounce;
import dev.scabbard.app.ui.Job;
import dev.scabbard.app.ui.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows of a folder as they are on screen: filtered while the user types and sorted by a column, on plain lists in
/// the background, and swapped in one go. Used on the UI thread.
final class FolderRows {

    private static final Duration QUIET = Duration.ofMillis(120);

    private final BackgroundRunner runner;
    private final Debounce debounce;
    private final ObservableList<FileRow> shown = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final Consumer<List<FileRow>> swap;
    private List<FileRow> all = List.of();
    private Arrangement arrangement = Arrangement.FIRST;
    private Optional<Job> arranging = Optional.empty();

    /// @param swap puts arranged rows on screen, by [#show]
    FolderRows(BackgroundRunner runner, TimeSource time, Consumer<List<FileRow>> swap) {
        this.runner = runner;
        this.swap = swap;
        debounce = new Debounce(time, QUIET);
        filter.subscribe((before, now) -> debounce.request(this::arrange));
    }

    /// Takes the rows of a folder.
    void replace(List<FileRow> rows) {
        all = rows;
        arrange();
    }

    /// Sorts by a column.
    void sort(Arrangement.Column column, boolean descending) {
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
        List<FileRow> rows = all;
        arranging = Optional.of(runner.run(() -> wanted.apply(rows), swap, problem -> swap.accept(rows)));
    }

    /// Puts rows on screen.
    void show(List<FileRow> rows) {
        shown.setAll(rows);
    }

    /// Forgets the folder and the filter.
    void clear() {
        arranging.ifPresent(Job::cancel);
        filter.set("");
        debounce.cancel();
        all = List.of();
        shown.clear();
    }

    /// Everything in the folder.
    List<FileRow> all() {
        return all;
    }

    /// What is on screen.
    ObservableList<FileRow> shown() {
        return shown;
    }

    /// What the user filters by.
    StringProperty filterProperty() {
        return filter;
    }
}
