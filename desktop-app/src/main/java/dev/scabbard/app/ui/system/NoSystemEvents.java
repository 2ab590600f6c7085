package dev.scabbard.app.ui.system;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A platform whose events nobody here listens to. Time asleep still counts by the wall clock.
public final class NoSystemEvents implements SystemEvents {

    private final ReadOnlyObjectWrapper<Listening> listening = new ReadOnlyObjectWrapper<>(Listening.NOTHING);

    @Override
    public void listen(Listener listener) {}

    @Override
    public ReadOnlyObjectProperty<Listening> listeningProperty() {
        return listening.getReadOnlyProperty();
    }

    @Override
    public void close() {}
}
