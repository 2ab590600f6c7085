package dev.scabbard.app.ui.view;

import javafx.beans.value.ObservableStringValue;
import javafx.util.Subscription;

/// The place in the status bar for a few words about what is on screen: how many things there are, how many of them are
/// selected. Used on the UI thread.
public interface StatusWords {

    /// Says something until the subscription ends, in place of what was said before.
    ///
    /// @param words neutralised; empty while there is nothing to say
    Subscription say(ObservableStringValue words);
}
