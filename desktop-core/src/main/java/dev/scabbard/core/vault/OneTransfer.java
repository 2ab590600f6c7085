package dev.scabbard.core.vault;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.TransferProgress.Phase;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// What all transfers share: that they run once, can be cancelled, end with the lock and tell how far they are.
abstract sealed class OneTransfer implements Transfer permits Download, Upload {

    private final VaultLock lock;
    private final Cancellation cancellation = new Cancellation();
    private final AtomicBoolean started = new AtomicBoolean();
    private final ProgressMeter meter = new ProgressMeter(0);

    OneTransfer(VaultLock lock) {
        this.lock = lock;
    }

    /// Does it, from looking at what there is to seeing that it has arrived.
    ///
    /// @param handle ends with the transfer's cancellation and with the lock
    abstract void transfer(ProgressMeter progressMeter, Cancellation handle);

    @Override
    public TransferProgress progress() {
        return meter.progress();
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public void run(Consumer<TransferProgress> listener) {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("a transfer runs once");
        }
        meter.listen(listener);
        boolean done = false;
        try {
            lock.whileOpen(cancellation, handle -> {
                handle.check();
                transfer(meter, handle);
                return true;
            });
            done = true;
        } finally {
            meter.enter(done ? Phase.DONE : Phase.STOPPED);
        }
    }
}
