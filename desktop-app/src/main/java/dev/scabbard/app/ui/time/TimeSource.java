package dev.scabbard.app.ui.time;

import java.time.Duration;
import java.time.InstantSource;
import javafx.util.Subscription;

/// The wall clock and a metronome on the UI thread. Tests drive both by hand.
public interface TimeSource extends InstantSource {

    /// Calls `tick` on the UI thread about every `period`, first after one period. A tick may come late (the computer
    /// slept): ask [#instant].
    ///
    /// @return stops it
    Subscription every(Duration period, Runnable tick);
}
