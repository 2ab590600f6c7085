package dev.scabbard.core.vault.open;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Something that is done just before a vault locks. A lock must not hang on a slow disk or fail on a mistake: it waits
/// a moment and goes on whatever happens.
final class LastAction {

    /// How long a lock waits for one: less than the five seconds for which a login manager lets sleep wait for us.
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Logger LOG = LoggerFactory.getLogger(LastAction.class);

    private LastAction() {}

    static void run(Runnable action) {
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofVirtual().name("before-lock").start(() -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("something that was to be done before locking failed", e);
            } finally {
                over.countDown();
            }
        });
        try {
            if (!over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("locking goes on without waiting for what was to be done before");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
