package dev.scabbard.app.ui.system;

import java.util.List;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.constants.MessageTypes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Subscribes to signals by their names, without a class for each.
final class BusSignals {

    private static final Logger LOG = LoggerFactory.getLogger(BusSignals.class);

    private final DBusConnection connection;

    BusSignals(DBusConnection connection) {
        this.connection = connection;
    }

    /// Hears a signal of one object.
    ///
    /// @param onSignal gets what the signal carries, on a thread of the connection
    void on(String path, String from, String member, Consumer<List<Object>> onSignal) throws DBusException {
        subscribe(rule(from, member).withPath(path).build(), onSignal);
    }

    /// Hears a signal of any object.
    ///
    /// @param onSignal gets what the signal carries, on a thread of the connection
    void on(String from, String member, Consumer<List<Object>> onSignal) throws DBusException {
        subscribe(rule(from, member).build(), onSignal);
    }

    private static DBusMatchRuleBuilder rule(String from, String member) {
        return DBusMatchRuleBuilder.create()
                .withType(MessageTypes.SIGNAL)
                .withInterface(from)
                .withMember(member);
    }

    private void subscribe(DBusMatchRule rule, Consumer<List<Object>> onSignal) throws DBusException {
        connection.addGenericSigHandler(rule, signal -> onSignal.accept(carriedBy(signal)));
    }

    private static List<Object> carriedBy(DBusSignal signal) {
        try {
            return List.of(signal.getParameters());
        } catch (DBusException e) {
            LOG.info("A signal of the bus could not be read");
            return List.of();
        }
    }

    /// Whether a signal begins with *yes*.
    static boolean saysYes(List<Object> carried) {
        return !carried.isEmpty() && Boolean.TRUE.equals(carried.getFirst());
    }
}
