package dev.scabbard.app.ui.system;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A computer that tells what a test lets it tell. Used on the UI thread.
public final class ScriptedSystemEvents implements SystemEvents {

    private final ReadOnlyObjectWrapper<Listening> listening = new ReadOnlyObjectWrapper<>(Listening.NOTHING);
    private Optional<Listener> listener = Optional.empty();

    @Override
    public void listen(Listener listener) {
        this.listener = Optional.of(listener);
    }

    /// Whether somebody listens.
    public boolean isHeard() {
        return listener.isPresent();
    }

    /// The computer asks to lock.
    ///
    /// @param whenLocked called when everything is locked
    public void tell(LockCause cause, Runnable whenLocked) {
        listener.orElseThrow().lock(cause, whenLocked);
    }

    /// From now on the computer can be heard to tell this.
    public void hear(Listening now) {
        listening.set(now);
    }

    @Override
    public ReadOnlyObjectProperty<Listening> listeningProperty() {
        return listening.getReadOnlyProperty();
    }

    @Override
    public void close() {
        listener = Optional.empty();
    }
}
