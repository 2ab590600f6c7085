package dev.scabbard.app.files.seen;

import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.core.vault.seen.Alarm;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.util.Subscription;

/// Tells that files are not where they were seen before, or not what they were, and stays until the user has answered.
/// It keeps nobody from the files.
public final class SeenNotice {

    private Optional<SeenMarks> model = Optional.empty();
    private Runnable focusBack = () -> {};

    @FXML
    private Notice filesSeen;

    /// Made by the loader.
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    SeenNotice() {}

    /// Shows what there is to be alarmed about, until the subscription ends.
    ///
    /// @param back puts the focus where it belongs when the notice goes
    public Subscription follow(SeenMarks marks, Runnable back) {
        model = Optional.of(marks);
        focusBack = back;
        return Subscription.combine(marks.alarmsProperty().subscribe(this::show), () -> show(List.of()));
    }

    private void show(List<Alarm> alarms) {
        filesSeen.setText(alarms.isEmpty() ? "" : SeenWords.of(alarms));
    }

    @FXML
    private void accept() {
        focusBack.run();
        model.ifPresent(SeenMarks::accept);
    }

    @FXML
    private void putOff() {
        focusBack.run();
        model.ifPresent(SeenMarks::putOff);
    }
}
