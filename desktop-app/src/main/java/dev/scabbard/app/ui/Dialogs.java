package dev.scabbard.app.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Questions and messages over the window's content. They are part of the window and go when it locks, unanswered.
/// Called on the UI thread.
///
/// Esc and the cancel button leave a question unanswered; Enter presses the button that is named for the action.
public interface Dialogs {

    /// Asks before something is done.
    ///
    /// @param onConfirmed called when the user chose to do it
    void confirm(Question question, Runnable onConfirmed);

    /// Asks for a line of text.
    ///
    /// @param onAnswer gets a text that the question's check has let pass
    void ask(TextQuestion question, Consumer<String> onAnswer);

    /// Says something that has a close button.
    void say(String title, String text);

    /// Takes every question off the screen, unanswered, and closes every menu and popover.
    void closeAll();

    /// A question with two buttons.
    ///
    /// @param title what it is about, a few words
    /// @param text what will happen, whole sentences
    /// @param action the button that does it, named for what it does
    /// @param dangerous whether something is lost by it: the button is red, and Cancel has the focus
    record Question(String title, String text, String action, boolean dangerous) {}

    /// A question that is answered by a line of text.
    ///
    /// @param title what it is about, a few words
    /// @param label what to type
    /// @param initial what the field holds at first; a file name is selected up to its extension
    /// @param action the button that does it, named for what it does
    /// @param complaint what is wrong with a text, asked while the user types; empty when it can be taken
    record TextQuestion(
            String title, String label, String initial, String action, Function<String, Optional<String>> complaint) {}
}
