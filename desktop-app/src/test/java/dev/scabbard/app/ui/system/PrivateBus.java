package dev.scabbard.app.ui.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.exceptions.DBusException;

/// A message bus that only a test knows: its socket lies in a folder of the test.
interface PrivateBus extends AutoCloseable {

    Duration PATIENCE = Duration.ofSeconds(60);

    /// Where it listens.
    String address();

    @Override
    void close() throws IOException;

    /// A bus within this process, which needs nothing of the system.
    static PrivateBus embedded(Path folder) throws DBusException, IOException {
        Path socket = folder.resolve("bus");
        Files.deleteIfExists(socket);
        String address = "unix:path=" + socket;
        EmbeddedDBusDaemon daemon = new EmbeddedDBusDaemon(address + ",listen=true");
        daemon.startInBackgroundAndWait(PATIENCE.toMillis());
        awaitRunning(daemon);
        return new PrivateBus() {
            @Override
            public String address() {
                return address;
            }

            @Override
            public void close() throws IOException {
                daemon.close();
            }
        };
    }

    /// Who connects after the bus listens and before it runs ends it: it takes itself for one that was closed.
    private static void awaitRunning(EmbeddedDBusDaemon daemon) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!daemon.isRunning()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the embedded bus does not run");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /// The bus daemon that Linux desktops have, with a configuration of its own.
    ///
    /// @return empty where it is not installed
    static Optional<PrivateBus> ofTheSystem(Path folder) throws IOException, InterruptedException {
        Path program = Path.of("/usr/bin/dbus-daemon");
        if (!Files.isExecutable(program)) {
            return Optional.empty();
        }
        Path socket = folder.resolve("real");
        Path configuration = Files.writeString(folder.resolve("bus.conf"), """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig>
                  <type>session</type>
                  <listen>unix:path=%s</listen>
                  <auth>EXTERNAL</auth>
                  <policy context="default">
                    <allow send_destination="*" eavesdrop="true"/>
                    <allow eavesdrop="true"/>
                    <allow own="*"/>
                  </policy>
                </busconfig>
                """.formatted(socket));
        Process daemon = new ProcessBuilder(
                        program.toString(), "--config-file=" + configuration, "--nofork", "--print-address")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // It says its address when it listens.
        daemon.inputReader().readLine();
        return Optional.of(new PrivateBus() {
            @Override
            public String address() {
                return "unix:path=" + socket;
            }

            @Override
            public void close() {
                daemon.destroy();
            }
        });
    }
}
