package dev.scabbard.app.ui.system;

import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.errors.InvalidMethodArgument;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;

/// The login manager and the screen savers of a desktop, on a bus of a test.
final class PretendedDesktop implements AutoCloseable {

    /// The object of the session that it knows.
    static final String SESSION = "/org/freedesktop/login1/session/_37";

    /// The object of somebody else's session.
    static final String OTHER_SESSION = "/org/freedesktop/login1/session/_38";

    private static final String SESSION_INTERFACE = "org.freedesktop.login1.Session";

    private final DBusConnection connection;

    PretendedDesktop(String address) throws DBusException {
        connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        connection.exportObject(new Manager());
        connection.requestBusName(LoginManager.SERVICE);
    }

    void prepareForSleep(boolean begins) throws DBusException {
        signal(LoginManager.PATH, LoginManager.INTERFACE, "PrepareForSleep", "b", begins);
    }

    void lock(String session) throws DBusException {
        signal(session, SESSION_INTERFACE, "Lock", "");
    }

    void sessionChanged(String session, String property, boolean value) throws DBusException {
        signal(
                session,
                "org.freedesktop.DBus.Properties",
                "PropertiesChanged",
                "sa{sv}as",
                SESSION_INTERFACE,
                Map.of(property, new Variant<>(value)),
                new String[0]);
    }

    void screenSaver(String name, boolean active) throws DBusException {
        signal("/ScreenSaver", name, "ActiveChanged", "b", active);
    }

    void unityLocked() throws DBusException {
        signal("/com/canonical/Unity/Session", "com.canonical.Unity.Session", "Locked", "");
    }

    private void signal(String path, String from, String member, String signature, Object... carried)
            throws DBusException {
        connection.sendMessage(connection
                .getMessageFactory()
                .createSignal(connection.getUniqueName(), path, from, member, signature, carried));
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    /// Answers like systemd's.
    public static final class Manager implements LoginManager {

        @Override
        public DBusPath session(String id) {
            if (id.equals("7") || id.equals("auto")) {
                return new DBusPath(SESSION);
            }
            throw new InvalidMethodArgument("no such session");
        }

        @Override
        public boolean isRemote() {
            return false;
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }
}
