package dev.scabbard.app.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// A status bar that keeps what is shown in it, for a test to look at and to cancel.
public final class KeptActivities implements StatusSlot {

    private final List<Activity> activities = new ArrayList<>();
    private Consumer<Activity> onActivity = activity -> {};
    private Consumer<Activity> onGone = activity -> {};

    /// What is shown at this moment.
    public List<Activity> activities() {
        return List.copyOf(activities);
    }

    /// Who looks at everything that comes in.
    public void setOnActivity(Consumer<Activity> listener) {
        onActivity = listener;
    }

    /// Who looks at everything that goes.
    public void setOnGone(Consumer<Activity> listener) {
        onGone = listener;
    }

    @Override
    public Subscription show(Activity activity) {
        activities.add(activity);
        onActivity.accept(activity);
        return () -> {
            if (activities.remove(activity)) {
                onGone.accept(activity);
            }
        };
    }

    @Override
    public ObservableValue<Boolean> occupied() {
        return new SimpleBooleanProperty(!activities.isEmpty()).asObject();
    }
}
