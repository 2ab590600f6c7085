package dev.scabbard.app.ui.time;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.util.Subscription;

/// A visible countdown by the wall clock: whole seconds left, the share left, and something to do at its end.
public final class Countdown {

    private static final Duration PERIOD = Duration.ofMillis(200);

    private final TimeSource time;
    private final ReadOnlyLongWrapper secondsLeft = new ReadOnlyLongWrapper();
    private final ReadOnlyDoubleWrapper shareLeft = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private Subscription ticking = Subscription.EMPTY;
    private Instant end = Instant.EPOCH;
    private Duration length = Duration.ZERO;
    private Runnable onEnd = () -> {};

    /// A countdown that is not running.
    public Countdown(TimeSource time) {
        this.time = time;
    }

    /// Starts, or starts anew; an earlier `onEnd` is forgotten.
    ///
    /// @param length how long; at least a millisecond
    /// @param onEnd called on the UI thread when the time is over, not when stopped
    public void start(Duration length, Runnable onEnd) {
        stop();
        this.length = length;
        this.onEnd = onEnd;
        end = time.instant().plus(length);
        running.set(true);
        ticking = time.every(PERIOD, this::tick);
        tick();
    }

    /// Stops without calling `onEnd`.
    public void stop() {
        ticking.unsubscribe();
        ticking = Subscription.EMPTY;
        onEnd = () -> {};
        running.set(false);
        secondsLeft.set(0);
        shareLeft.set(0);
    }

    private void tick() {
        Duration left = Duration.between(time.instant(), end);
        if (left.isZero() || left.isNegative()) {
            Runnable last = onEnd;
            stop();
            last.run();
            return;
        }
        // A clock that was set back must not lengthen the wait.
        if (left.compareTo(length) > 0) {
            end = time.instant().plus(length);
            left = length;
        }
        secondsLeft.set((left.toMillis() + 999) / 1000);
        shareLeft.set((double) left.toMillis() / length.toMillis());
    }

    /// Whether it is running.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Seconds left, rounded up; 0 when not running.
    public ReadOnlyLongProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /// The share of the time that is left, 1 at the start, 0 when not running; for a progress bar.
    public ReadOnlyDoubleProperty shareLeftProperty() {
        return shareLeft.getReadOnlyProperty();
    }
}
