package dev.scabbard.app.ui.background;

/// Work that was given to a [BackgroundRunner].
public interface Job {

    /// Interrupts the work. From now on neither of its two consumers is called, and a result that is still made and can
    /// be closed is closed. Does nothing when the work is over.
    void cancel();

    /// Whether the work is still going on: neither has it delivered anything, nor was it cancelled.
    boolean isRunning();
}
