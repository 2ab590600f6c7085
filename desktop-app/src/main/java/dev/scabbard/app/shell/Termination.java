package dev.scabbard.app.shell;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/// A process that is asked to end (SIGTERM, the end of the session) locks like a window that is closed, as far as time
/// allows: by the signal, while everything still works, and else by the end of the process, when the toolkit is being
/// taken down at the same time and may not answer any more.
final class Termination {

    private static final Logger LOG = LoggerFactory.getLogger(Termination.class);

    private static final int PATIENCE_SECONDS = 10;

    /// What shells add to the number of the signal that has ended a process.
    private static final int SIGNALLED = 128;

    private Termination() {}

    /// From now on the end of the process closes the window first.
    static void closes(MainWindow window) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(window), "close"));
        try {
            Signal.handle(new Signal("TERM"), signal -> {
                close(window);
                System.exit(SIGNALLED + signal.getNumber());
            });
        } catch (IllegalArgumentException e) {
            LOG.debug("the end of the process is not told by a signal here");
        }
    }

    private static void close(MainWindow window) {
        if (window.isClosed()) {
            return;
        }
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> {
            window.close();
            closed.countDown();
        });
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Could not lock in time while the process was ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
