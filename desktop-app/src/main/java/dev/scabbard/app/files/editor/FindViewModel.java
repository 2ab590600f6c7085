package dev.scabbard.app.files.editor;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Finds something in the text that is edited. The text is looked through anew at every step, so that it may change
/// meanwhile; nothing of it is kept.
final class FindViewModel {

    private final StringProperty wanted = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private Optional<Text> text = Optional.empty();

    /// The text on screen.
    interface Text {

        /// Its lines as they are now.
        List<String> lines();

        /// What is selected; where the cursor is when nothing is.
        TextSpot selection();

        /// Selects something and brings it into sight.
        void select(TextSpot spot);
    }

    FindViewModel() {
        wanted.subscribe(this::typed);
    }

    /// Who shows the text.
    void attach(Text shown) {
        text = Optional.of(shown);
    }

    /// Nobody shows the text any more.
    void detach() {
        text = Optional.empty();
    }

    /// Begins to find.
    void open() {
        open.set(true);
        tell();
    }

    /// Ends it; nothing stays of what was looked for.
    void close() {
        open.set(false);
        wanted.set("");
        result.set("");
    }

    /// What is looked for has changed: the first place from here on that fits.
    private void typed() {
        go((spots, selected) -> spots.stream().filter(spot -> spot.compareTo(selected) >= 0).findFirst()
                .orElseGet(spots::getFirst));
    }

    /// Goes to the next place; after the last comes the first.
    void next() {
        go((spots, selected) -> spots.stream().filter(spot -> spot.isAfter(selected)).findFirst()
                .orElseGet(spots::getFirst));
    }

    /// Goes to the place before; before the first comes the last.
    void previous() {
        go((spots, selected) -> spots.reversed().stream().filter(spot -> spot.compareTo(selected) < 0).findFirst()
                .orElseGet(spots::getLast));
    }

    /// Chooses among places, of which there is at least one.
    @FunctionalInterface
    private interface Step {
        TextSpot from(List<TextSpot> spots, TextSpot selected);
    }

    private void go(Step step) {
        if (!open.get()) {
            return;
        }
        text.ifPresent(shown -> {
            List<TextSpot> spots = TextSpot.of(wanted.get(), shown.lines());
            if (!spots.isEmpty()) {
                shown.select(step.from(spots, shown.selection()));
            }
            tell(spots, shown.selection());
        });
    }

    /// Says again how much there is, after the text was changed.
    void tell() {
        if (open.get()) {
            text.ifPresent(shown -> tell(TextSpot.of(wanted.get(), shown.lines()), shown.selection()));
        }
    }

    private void tell(List<TextSpot> spots, TextSpot selected) {
        int number = spots.indexOf(selected) + 1;
        if (wanted.get().isEmpty()) {
            result.set("");
        } else if (number > 0) {
            result.set(Messages.text("files.editor.find.at", Argument.count(number), Argument.count(spots.size())));
        } else {
            result.set(Messages.text("files.editor.find.found", Argument.count(spots.size())));
        }
    }

    /// What is looked for, as typed.
    StringProperty wantedProperty() {
        return wanted;
    }

    /// How much was found, in words.
    ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    /// Whether something is looked for.
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }
}
