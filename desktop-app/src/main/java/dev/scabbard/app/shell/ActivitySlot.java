package dev.scabbard.app.shell;

import dev.scabbard.app.ui.StatusSlot;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Keeps what is being done at this moment; the newest is shown.
@Singleton
final class ActivitySlot implements StatusSlot {

    private final List<Activity> activities = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Activity>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableValue<Boolean> occupied = shown.map(Optional::isPresent);

    @Inject
    ActivitySlot() {}

    @Override
    public Subscription show(Activity activity) {
        activities.add(activity);
        refresh();
        return () -> {
            activities.remove(activity);
            refresh();
        };
    }

    private void refresh() {
        shown.set(activities.isEmpty() ? Optional.empty() : Optional.of(activities.getLast()));
    }

    @Override
    public ObservableValue<Boolean> occupied() {
        return occupied;
    }

    /// What the status bar shows.
    ReadOnlyObjectProperty<Optional<Activity>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether something is being done.
    boolean isOccupied() {
        return !activities.isEmpty();
    }

    /// Cancels everything.
    void cancelAll() {
        List.copyOf(activities).forEach(activity -> activity.cancel().run());
    }
}
