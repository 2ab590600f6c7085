package dev.scabbard.app.files.live;

import dev.scabbard.app.ui.control.Notice;
import javafx.fxml.FXML;
import javafx.util.Subscription;

/// Says that the rows on screen may be out of date, and lets the user try to fetch them again.
public final class StaleNotice {

    private Runnable focusBack = () -> {};
    private Runnable onRetry = () -> {};

    @FXML
    private Notice filesStale;

    /// Made by the loader.
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    StaleNotice() {}

    /// Shows what is wrong, until the subscription ends.
    ///
    /// @param back puts the focus where it belongs when the notice goes
    /// @param retry fetches the folder again
    public Subscription follow(LiveFolder folder, Runnable back, Runnable retry) {
        focusBack = back;
        onRetry = retry;
        return Subscription.combine(folder.problemProperty().subscribe(this::show), () -> show(""));
    }

    private void show(String problem) {
        if (problem.isEmpty() && filesStale.isFocusWithin()) {
            focusBack.run();
        }
        filesStale.setText(problem);
    }

    @FXML
    private void retry() {
        focusBack.run();
        onRetry.run();
    }
}
