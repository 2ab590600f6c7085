package dev.scabbard.core.vault.queue;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Waits until a queue is as a test wants it.
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Waiting() {}

    static QueueView until(TransferQueue queue, Predicate<QueueView> wanted) throws InterruptedException {
        Semaphore changes = new Semaphore(0);
        try (TransferQueue.Subscription _ = queue.onChange(changes::release)) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            QueueView view = queue.view();
            while (!wanted.test(view) && System.nanoTime() < end) {
                changes.tryAcquire(20, TimeUnit.MILLISECONDS);
                changes.drainPermits();
                view = queue.view();
            }
            assertTrue(wanted.test(view), "the queue did not become as expected: " + describe(view));
            return view;
        }
    }

    static void until(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        assertTrue(wanted.getAsBoolean(), "did not happen");
    }

    private static String describe(QueueView view) {
        return "running " + view.running().size() + ", waiting " + view.waiting() + ", failed " + view.failures()
                + view.failed().stream().limit(3).map(QueuedTransfer::problem).toList()
                + ", done " + view.done() + ", stopped " + view.stopped();
    }
}
