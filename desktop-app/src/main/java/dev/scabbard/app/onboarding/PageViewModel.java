package dev.scabbard.app.onboarding;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/// What the frame around a page needs to know of it.
interface PageViewModel {

    /// The words on the button that goes on; empty while there is nothing to go on with.
    ObservableStringValue actionText();

    /// Whether the button that goes on can be pressed.
    ObservableBooleanValue actionPossible();

    /// Whether something is under way that can be cancelled.
    ObservableBooleanValue busy();

    /// Ends what is under way; what the user typed stays.
    void cancel();

    /// The page is left for good: secrets are overwritten.
    default void close() {}
}
