package dev.scabbard.app.ui.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the two message buses of a Linux desktop listen.
///
/// @param system the bus of the computer, where the login manager is
/// @param session the bus of the user's session, where the screen saver is
public record BusAddresses(Optional<String> system, Optional<String> session) {

    private static final String SYSTEM_SOCKET = "/run/dbus/system_bus_socket";

    /// What the environment and the usual places say. Java knows no abstract sockets: an address of that kind is none.
    ///
    /// @param environment the variables of this process
    public static BusAddresses of(Map<String, String> environment) {
        return new BusAddresses(
                find(environment.get("DBUS_SYSTEM_BUS_ADDRESS"), Optional.of(Path.of(SYSTEM_SOCKET))),
                find(
                        environment.get("DBUS_SESSION_BUS_ADDRESS"),
                        Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                                .map(folder -> Path.of(folder, "bus"))));
    }

    private static Optional<String> find(@Nullable String said, Optional<Path> usual) {
        if (said != null && !said.isBlank()) {
            return Arrays.stream(said.split(";", -1))
                    .filter(address -> address.startsWith("unix:path="))
                    .findFirst();
        }
        return usual.filter(Files::exists).map(socket -> "unix:path=" + socket);
    }
}
