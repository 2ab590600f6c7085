package dev.scabbard.app.shell;

import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.system.LockCause;
import dev.scabbard.app.ui.system.SystemEvents;
import dev.scabbard.app.ui.time.IdleLock;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.app.ui.vaults.OpenVaults;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whatever locks without a key being pressed: time without use, what the computer tells, and a minimised window.
@Singleton
final class LockCauses {

    private static final Logger LOG = LoggerFactory.getLogger(LockCauses.class);

    /// The window has its first moments for itself: nobody has unlocked anything by then.
    private static final Duration BEFORE_LISTENING = Duration.ofSeconds(2);

    private final IdleLock idleLock;
    private final SystemEvents events;
    private final TimeSource time;
    private final Locker locker;
    private final ActivitySlot activities;
    private final AppProfile profile;
    private final OpenVaults openVaults;
    private Subscription listening = Subscription.EMPTY;
    private Subscription watching = Subscription.EMPTY;

    @Inject
    LockCauses(
            IdleLock idleLock,
            SystemEvents events,
            TimeSource time,
            Locker locker,
            ActivitySlot activities,
            AppProfile profile,
            OpenVaults openVaults) {
        this.idleLock = idleLock;
        this.events = events;
        this.time = time;
        this.locker = locker;
        this.activities = activities;
        this.profile = profile;
        this.openVaults = openVaults;
    }

    /// Begins to watch.
    void watch(Stage stage) {
        stage.getScene().addEventFilter(InputEvent.ANY, event -> idleLock.used());
        watching = stage.iconifiedProperty().subscribe(this::minimised);
        watchUse();
        listening = time.every(BEFORE_LISTENING, () -> {
            listening.unsubscribe();
            events.listen(this::told);
        });
    }

    private void watchUse() {
        idleLock.start(
                () -> Duration.ofMinutes(profile.preferences().idleMinutes()),
                () -> activities.isOccupied() && profile.preferences().transferCountsAsUse(),
                () -> {
                    locker.lockAll();
                    watchUse();
                });
    }

    private void minimised(boolean now) {
        if (now && profile.preferences().lockOnMinimise()) {
            locker.lockAll();
        }
    }

    private void told(LockCause cause, Runnable whenLocked) {
        if (cause == LockCause.WAKE && openVaults.list().isEmpty()) {
            // Who wakes a computer may be typing the password already.
            whenLocked.run();
        } else {
            LOG.info("The computer asks to lock: {}", cause);
            locker.lockAll(whenLocked);
        }
    }

    /// Stops watching.
    void stop() {
        idleLock.stop();
        watching.unsubscribe();
        listening.unsubscribe();
        events.close();
    }
}
