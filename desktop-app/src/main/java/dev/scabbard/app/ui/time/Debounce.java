package dev.scabbard.app.ui.time;

import java.time.Duration;
import javafx.util.Subscription;

/// Waits until requests stop coming before it does the last of them: for a search while the user still types. Used on
/// the UI thread.
public final class Debounce {

    private final TimeSource time;
    private final Duration quiet;
    private Subscription waiting = Subscription.EMPTY;

    /// @param quiet how long no further request may come
    public Debounce(TimeSource time, Duration quiet) {
        this.time = time;
        this.quiet = quiet;
    }

    /// Does `action` after the quiet time, unless another request comes before.
    public void request(Runnable action) {
        cancel();
        waiting = time.every(quiet, () -> {
            cancel();
            action.run();
        });
    }

    /// Forgets what was requested.
    public void cancel() {
        waiting.unsubscribe();
        waiting = Subscription.EMPTY;
    }
}
