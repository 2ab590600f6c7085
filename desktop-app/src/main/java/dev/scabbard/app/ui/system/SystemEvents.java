package dev.scabbard.app.ui.system;

import javafx.beans.property.ReadOnlyObjectProperty;

/// The computer, as far as it tells when it sleeps and when its session or screen is locked. One for each platform;
/// where a platform has none of ours, [NoSystemEvents] says so.
public interface SystemEvents extends AutoCloseable {

    /// Begins to listen, in the background: returns at once. Called once, on the UI thread.
    void listen(Listener listener);

    /// What can be heard now. Changes on the UI thread.
    ReadOnlyObjectProperty<Listening> listeningProperty();

    /// Stops listening, in the background: returns at once.
    @Override
    void close();

    /// Whoever locks.
    @FunctionalInterface
    interface Listener {

        /// The computer asks to lock. Called on the UI thread.
        ///
        /// @param cause why
        /// @param whenLocked is to be called when everything is locked, on any thread: sleep may be waiting for it
        void lock(LockCause cause, Runnable whenLocked);
    }
}
