package dev.scabbard.core.vault.transfer;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.vault.course.Course;
import dev.scabbard.core.vault.course.PauseGate;
import dev.scabbard.core.vault.course.ProgressMeter;
import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// What all transfers share: that they run once, can be held and cancelled, end with the lock and tell how far they
/// are.
abstract sealed class OneTransfer implements Transfer permits Download, Upload {

    private final OpenVault vault;
    private final Cancellation cancellation = new Cancellation();
    private final PauseGate gate = new PauseGate();
    private final AtomicBoolean started = new AtomicBoolean();
    private final ProgressMeter meter = new ProgressMeter(0);

    OneTransfer(OpenVault vault) {
        this.vault = vault;
    }

    /// Does it, from looking at what there is to seeing that it has arrived.
    abstract void transfer(Course course);

    OpenVault vault() {
        return vault;
    }

    @Override
    public TransferProgress progress() {
        return meter.progress();
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public void pause() {
        gate.close();
    }

    @Override
    public void resume() {
        gate.open();
    }

    @Override
    public boolean isPaused() {
        return gate.isClosed();
    }

    @Override
    public void run(Consumer<TransferProgress> listener) {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("a transfer runs once");
        }
        meter.listen(listener);
        boolean done = false;
        try {
            vault.lock().whileOpen(cancellation, handle -> {
                transfer(new Course(meter, gate, vault.sleeper(), handle));
                return true;
            });
            done = true;
        } catch (NetProblem.Interrupted e) {
            throw new TransferProblem.TransferInterrupted(name());
        } finally {
            meter.enter(done ? Phase.DONE : Phase.STOPPED);
        }
    }
}
