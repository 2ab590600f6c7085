package dev.scabbard.app.ui.view;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The place in the status bar for the one thing that is being done: transfers with progress and *Cancel*.
///
/// While something is shown here, a transfer runs: the idle lock may wait for it, and quitting asks. Used on the UI
/// thread.
public interface StatusSlot {

    /// Shows something until the subscription ends.
    ///
    /// @return takes it off the status bar
    Subscription show(Activity activity);

    /// Whether something is being done, told here or elsewhere.
    ObservableValue<Boolean> occupied();

    /// Something that is being done.
    ///
    /// @param text what, for example `Uploading notes.txt · 38 MB/s · 47 s`
    /// @param progress from 0 to 1, or negative when it cannot be told
    /// @param cancel what *Cancel* does
    /// @param toldElsewhere whether the screen tells it in another place at this moment; the status bar need not then
    /// @param finishedLater whether what the end of the program interrupts is offered again later
    record Activity(
            ObservableStringValue text,
            ObservableDoubleValue progress,
            Runnable cancel,
            ObservableBooleanValue toldElsewhere,
            boolean finishedLater) {

        /// An activity that is told here only, and is lost when it is interrupted.
        public Activity(ObservableStringValue text, ObservableDoubleValue progress, Runnable cancel) {
            this(text, progress, cancel, new ReadOnlyBooleanWrapper(false), false);
        }

        /// An activity whose text and progress do not change.
        public static Activity of(String text, Runnable cancel) {
            return new Activity(
                    Bindings.createStringBinding(() -> text), Bindings.createDoubleBinding(() -> -1.0), cancel);
        }
    }
}
