package dev.scabbard.core.vault;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.TransferProgress.Phase;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What all transfers share: that they run once, can be cancelled, end with the lock and tell how far they are.
final class TransferRun {

    private final Cancellation cancellation = new Cancellation();
    private final AtomicBoolean started = new AtomicBoolean();
    private final ProgressMeter meter = new ProgressMeter(0);

    TransferProgress progress() {
        return meter.progress();
    }

    void cancel() {
        cancellation.cancel();
    }

    void once(
            VaultLock lock, Consumer<TransferProgress> listener, BiConsumer<ProgressMeter, Cancellation> transfer) {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("a transfer runs once");
        }
        meter.listen(listener);
        boolean done = false;
        try {
            lock.whileOpen(cancellation, handle -> {
                handle.check();
                transfer.accept(meter, handle);
                return true;
            });
            done = true;
        } finally {
            meter.enter(done ? Phase.DONE : Phase.STOPPED);
        }
    }
}
