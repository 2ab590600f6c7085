package dev.scabbard.app.ui.system;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What systemd's login manager tells on the system bus: sleep, and what happens to the session of this process.
final class LoginEars implements BusWatch.Ears {

    private static final Logger LOG = LoggerFactory.getLogger(LoginEars.class);

    private static final String SESSION = "org.freedesktop.login1.Session";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    /// Whoever asks: the session of the process, or else the one that its user has on the screen.
    private static final String OWN = "auto";

    private final Optional<String> sessionId;
    private final SleepDelay delay;
    private final SystemEvents.Listener listener;
    private final Consumer<Heard> onHeard;

    /// What can be heard.
    ///
    /// @param sleep whether there is a login manager
    /// @param session whether it knows the session of this process
    record Heard(boolean sleep, boolean session) {}

    /// @param sessionId the session's, if the environment says it
    LoginEars(Optional<String> sessionId, SleepDelay delay, SystemEvents.Listener listener, Consumer<Heard> onHeard) {
        this.sessionId = sessionId;
        this.delay = delay;
        this.listener = listener;
        this.onHeard = onHeard;
    }

    @Override
    public void open(DBusConnection connection) throws DBusException {
        BusSignals signals = new BusSignals(connection);
        signals.on(LoginManager.PATH, LoginManager.INTERFACE, "PrepareForSleep", this::sleepBeginsOrEnds);
        boolean present = isPresent(connection);
        Optional<String> session = present ? session(connection) : Optional.empty();
        if (session.isPresent()) {
            signals.on(session.get(), SESSION, "Lock", nothing -> listener.lock(LockCause.SESSION_LOCKED, () -> {}));
            signals.on(session.get(), PROPERTIES, "PropertiesChanged", this::sessionChanged);
        }
        if (present) {
            delay.take();
        }
        onHeard.accept(new Heard(present, session.isPresent()));
    }

    @Override
    public void closed() {
        delay.release();
        onHeard.accept(new Heard(false, false));
    }

    private static boolean isPresent(DBusConnection connection) throws DBusException {
        return connection
                .getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
                .NameHasOwner(LoginManager.SERVICE);
    }

    private Optional<String> session(DBusConnection connection) throws DBusException {
        LoginManager manager =
                connection.getRemoteObject(LoginManager.SERVICE, LoginManager.PATH, LoginManager.class);
        return Stream.concat(sessionId.stream(), Stream.of(OWN))
                .flatMap(id -> session(manager, id).stream())
                .findFirst();
    }

    private static Optional<String> session(LoginManager manager, String id) {
        try {
            return Optional.of(manager.session(id).getPath());
        } catch (DBusExecutionException refused) {
            LOG.debug("The login manager does not know this session: {}", refused.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void sleepBeginsOrEnds(List<Object> carried) {
        if (BusSignals.saysYes(carried)) {
            listener.lock(LockCause.SLEEP, delay::release);
        } else {
            delay.take();
            listener.lock(LockCause.WAKE, () -> {});
        }
    }

    /// Carries the interface, what changed to what, and what else changed.
    private void sessionChanged(List<Object> carried) {
        if (carried.size() < 2 || !SESSION.equals(carried.getFirst())
                || !(carried.get(1) instanceof Map<?, ?> changed)) {
            return;
        }
        if (is(changed.get("LockedHint"), true)) {
            listener.lock(LockCause.SESSION_LOCKED, () -> {});
        } else if (is(changed.get("Active"), false)) {
            listener.lock(LockCause.SESSION_LEFT, () -> {});
        }
    }

    private static boolean is(@Nullable Object property, boolean value) {
        return property instanceof Variant<?> variant && Boolean.valueOf(value).equals(variant.getValue());
    }
}
