package dev.scabbard.app.ui.system;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/// What is asked of systemd's login manager.
@DBusInterfaceName(LoginManager.INTERFACE)
public interface LoginManager extends DBusInterface {

    /// Its name on the bus.
    String SERVICE = "org.freedesktop.login1";

    /// The object that answers.
    String PATH = "/org/freedesktop/login1";

    /// The name of this interface.
    String INTERFACE = "org.freedesktop.login1.Manager";

    /// The object of a session.
    ///
    /// @param id the session's; `auto` is the one of whoever asks, or else the one on the user's screen
    @DBusMemberName("GetSession")
    DBusPath session(String id);
}
