package dev.scabbard.app.ui.control;

/// One line of something that happens in steps: how far it is, and what it says.
///
/// @param state how far
/// @param text what, in the user's words
public record Mark(State state, String text) {

    /// How far a step is.
    public enum State {
        /// Its turn has not come.
        WAITING,
        /// It is under way.
        RUNNING,
        /// It is done.
        DONE,
        /// It is done, and there is something to know.
        NOTE,
        /// It went wrong.
        FAILED
    }
}
