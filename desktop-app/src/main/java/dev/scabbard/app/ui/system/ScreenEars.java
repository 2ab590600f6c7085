package dev.scabbard.app.ui.system;

import java.util.List;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;

/// What the screen saver of the desktop tells on the session bus. Each desktop has a name of its own for the same
/// signal.
final class ScreenEars implements BusWatch.Ears {

    private static final List<String> SCREEN_SAVERS = List.of(
            "org.freedesktop.ScreenSaver",
            "org.gnome.ScreenSaver",
            "org.cinnamon.ScreenSaver",
            "org.mate.ScreenSaver",
            "org.xfce.ScreenSaver");
    private static final String UNITY = "com.canonical.Unity.Session";

    private final SystemEvents.Listener listener;
    private final Consumer<Boolean> onHeard;

    ScreenEars(SystemEvents.Listener listener, Consumer<Boolean> onHeard) {
        this.listener = listener;
        this.onHeard = onHeard;
    }

    @Override
    public void open(DBusConnection connection) throws DBusException {
        BusSignals signals = new BusSignals(connection);
        for (String screenSaver : SCREEN_SAVERS) {
            signals.on(screenSaver, "ActiveChanged", carried -> {
                if (BusSignals.saysYes(carried)) {
                    covered();
                }
            });
        }
        signals.on(UNITY, "Locked", nothing -> covered());
        onHeard.accept(true);
    }

    private void covered() {
        listener.lock(LockCause.SCREEN_COVERED, () -> {});
    }

    @Override
    public void closed() {
        onHeard.accept(false);
    }
}
