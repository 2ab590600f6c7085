package dev.scabbard.app.ui.system;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens to one bus on a thread of its own. When the bus goes away, it is tried again after a while.
final class BusWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BusWatch.class);

    private final String name;
    private final String address;
    private final Duration untilNextTry;
    private final Ears ears;
    private final Thread thread;
    private boolean missed;

    /// What is listened for.
    interface Ears {

        /// Subscribes to whatever matters; may take a moment.
        void open(DBusConnection connection) throws DBusException;

        /// Nothing can be heard any more, or yet.
        void closed();
    }

    private BusWatch(String name, String address, Duration untilNextTry, Ears ears) {
        this.name = name;
        this.address = address;
        this.untilNextTry = untilNextTry;
        this.ears = ears;
        thread = Thread.ofVirtual().name(name + "-bus").unstarted(this::listenForEver);
    }

    /// Begins to listen and returns at once.
    ///
    /// @param name for the log
    /// @param address where the bus listens
    /// @param untilNextTry the pause before a bus that is gone, or not there yet, is tried again
    static BusWatch start(String name, String address, Duration untilNextTry, Ears ears) {
        BusWatch watch = new BusWatch(name, address, untilNextTry, ears);
        watch.thread.start();
        return watch;
    }

    private void listenForEver() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                listenUntilItEnds();
                ears.closed();
                Thread.sleep(untilNextTry);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            ears.closed();
        }
    }

    private void listenUntilItEnds() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        try (DBusConnection connection = DBusConnectionBuilder.forAddress(address)
                .withShared(false)
                .withDisconnectCallback(new WhenEnded(ended))
                .build()) {
            ears.open(connection);
            LOG.info("Listening to the {} bus", name);
            missed = false;
            ended.await();
            LOG.info("The {} bus is gone", name);
        } catch (IOException | DBusException | RuntimeException e) {
            // Whatever the library throws, runtime exceptions of its own among it: the bus cannot be heard.
            if (!missed) {
                LOG.info("The {} bus cannot be heard: {}", name, e.getClass().getSimpleName());
            }
            missed = true;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private record WhenEnded(CountDownLatch ended) implements IDisconnectCallback {

        @Override
        public void disconnectOnError(IOException cause) {
            ended.countDown();
        }
    }
}
