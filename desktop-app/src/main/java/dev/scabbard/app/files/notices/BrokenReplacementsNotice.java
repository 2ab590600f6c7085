package dev.scabbard.app.files.notices;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.control.Notice;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.entry.InterruptedReplacement;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.util.Subscription;

/// Says that a replacement in this folder seems to have broken off, and offers to put it right.
public final class BrokenReplacementsNotice {

    private Optional<BrokenReplacements> model = Optional.empty();
    private Runnable focusBack = () -> {};

    @FXML
    private Notice filesInterrupted;

    /// Made by the loader.
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    BrokenReplacementsNotice() {}

    /// Shows what there is to put right, until the subscription ends.
    ///
    /// @param back puts the focus where it belongs when the notice goes
    public Subscription follow(BrokenReplacements replacements, Runnable back) {
        model = Optional.of(replacements);
        focusBack = back;
        return replacements.foundProperty().subscribe(this::show);
    }

    private void show(List<InterruptedReplacement> found) {
        filesInterrupted.setText(found.isEmpty() ? "" : question(found));
    }

    private static String question(List<InterruptedReplacement> found) {
        String first = found.getFirst().file().label();
        return found.size() == 1
                ? Messages.text("files.interrupted.one", first)
                : Messages.text("files.interrupted.several", Argument.text(first), Argument.count(found.size() - 1));
    }

    @FXML
    private void repair() {
        focusBack.run();
        model.ifPresent(BrokenReplacements::repair);
    }

    @FXML
    private void putOff() {
        focusBack.run();
        model.ifPresent(BrokenReplacements::putOff);
    }
}
