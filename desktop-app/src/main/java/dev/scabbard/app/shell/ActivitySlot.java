package dev.scabbard.app.shell;

import dev.scabbard.app.ui.view.StatusSlot;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Keeps what is being done at this moment; the newest that is not told elsewhere is shown.
@Singleton
final class ActivitySlot implements StatusSlot {

    private final List<Activity> activities = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Activity>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper occupied = new ReadOnlyBooleanWrapper();

    @Inject
    ActivitySlot() {}

    @Override
    public Subscription show(Activity activity) {
        activities.add(activity);
        Subscription watching = activity.toldElsewhere().subscribe(this::refresh);
        refresh();
        return () -> {
            watching.unsubscribe();
            activities.remove(activity);
            refresh();
        };
    }

    private void refresh() {
        occupied.set(!activities.isEmpty());
        shown.set(activities.reversed().stream()
                .filter(activity -> !activity.toldElsewhere().get())
                .findFirst());
    }

    @Override
    public ObservableValue<Boolean> occupied() {
        return occupied.getReadOnlyProperty();
    }

    /// What the status bar shows.
    ReadOnlyObjectProperty<Optional<Activity>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether something is being done.
    boolean isOccupied() {
        return !activities.isEmpty();
    }

    /// Whether all that is being done is offered again when the end of the program interrupts it.
    boolean isFinishedLater() {
        return activities.stream().allMatch(Activity::finishedLater);
    }

    /// Cancels what would not be finished later.
    void cancelWhatIsLost() {
        List.copyOf(activities).stream()
                .filter(activity -> !activity.finishedLater())
                .forEach(activity -> activity.cancel().run());
    }
}
