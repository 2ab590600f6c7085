package dev.scabbard.app.ui.dialog;

import dev.scabbard.app.ui.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// Questions and messages over the window's content. They are part of the window and go when it locks, unanswered.
/// Called on the UI thread.
///
/// Esc and the cancel button leave a question unanswered; Enter presses the button that is named for the action.
public interface Dialogs {

    /// Asks before something is done.
    ///
    /// @param onConfirmed called when the user chose to do it
    void confirm(Question question, Runnable onConfirmed);

    /// Asks before something is done, while it is still being found out what it will do.
    ///
    /// @param detail what has been found out so far; it may change while the question is on screen
    /// @param onConfirmed called when the user chose to do it
    /// @param onEnd called when the question leaves the screen, answered or not, before anything else
    void confirm(Question question, ObservableValue<String> detail, Runnable onConfirmed, Runnable onEnd);

    /// Asks for a line of text.
    ///
    /// @param onAnswer gets a text that the question's check has let pass
    void ask(TextQuestion question, Consumer<String> onAnswer);

    /// Asks for one of several ways to go on.
    ///
    /// @param onPicked gets what was picked; not called when the question stays unanswered
    <T> void choose(Choice<T> choice, Consumer<Picked<T>> onPicked);

    /// Says something that has a close button.
    void say(String title, String text);

    /// Takes every question off the screen, unanswered, and closes every menu and popover.
    void closeAll();

    /// A question with two buttons.
    ///
    /// @param title what it is about, a few words
    /// @param text what will happen, whole sentences
    /// @param action the button that does it, named for what it does
    /// @param refusal the button that leaves everything as it is
    /// @param dangerous whether something is lost by it: the button is red, and the other one has the focus
    record Question(String title, String text, String action, String refusal, boolean dangerous) {

        /// A question that is left unanswered by *Cancel*.
        public Question(String title, String text, String action, boolean dangerous) {
            this(title, text, action, Messages.text("ui.cancel"), dangerous);
        }
    }

    /// A question that is answered by a line of text.
    ///
    /// @param title what it is about, a few words
    /// @param label what to type
    /// @param initial what the field holds at first; a file name is selected up to its extension
    /// @param action the button that does it, named for what it does
    /// @param complaint what is wrong with a text, asked while the user types; empty when it can be taken
    record TextQuestion(
            String title, String label, String initial, String action, Function<String, Optional<String>> complaint) {}

    /// A question with a button for each way to go on, and *Cancel*.
    ///
    /// @param title what it is about, a few words
    /// @param text whole sentences
    /// @param lines what it is about in detail, one below the other, scrolled when there are many; may be empty
    /// @param options the ways, the safest first: it has the focus, and Enter takes it
    /// @param tick the words of a box to tick that goes with every option
    record Choice<T>(String title, String text, List<String> lines, List<Option<T>> options, Optional<String> tick) {

        /// Copies the lists.
        public Choice {
            lines = List.copyOf(lines);
            options = List.copyOf(options);
        }
    }

    /// A way to go on.
    ///
    /// @param id of its button
    /// @param text of its button, named for what it does
    /// @param value what it stands for
    record Option<T>(String id, String text, T value) {}

    /// The answer to a [Choice].
    ///
    /// @param value of the option
    /// @param ticked whether the box was ticked
    record Picked<T>(T value, boolean ticked) {}
}
