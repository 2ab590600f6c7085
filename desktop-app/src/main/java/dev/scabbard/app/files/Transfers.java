package dev.scabbard.app.files;

import dev.scabbard.app.ui.BackgroundRunner;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.StatusSlot;
import dev.scabbard.app.ui.TimeSource;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.vault.ItemProblem;
import dev.scabbard.core.vault.Transfer;
import dev.scabbard.core.vault.TransferProblem;
import dev.scabbard.core.vault.TransferProgress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Subscription;

/// Sends or fetches files one after the other, with progress and *Cancel* in the status bar. What fails for a reason of
/// its own does not stop the others; what would fail for all of them does. Used on the UI thread.
final class Transfers {

    private static final TransferProgress NOT_STARTED = new TransferProgress(TransferProgress.Phase.WAITING, 0, 0);

    private final BackgroundRunner runner;
    private final StatusSlot slot;
    private final TransferSpeed speed;
    private final ReadOnlyBooleanProperty serverBusy;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private final Deque<PlannedTransfer> waiting = new ArrayDeque<>();
    private final List<TransferOutcome.Failed> failed = new ArrayList<>();
    private final List<PlannedTransfer> left = new ArrayList<>();
    private Optional<Transfer> current = Optional.empty();
    private Subscription shown = Subscription.EMPTY;
    private Consumer<TransferOutcome> onEnd = outcome -> {};
    private TransferDirection direction = TransferDirection.UPLOAD;
    private String lastName = "";
    private TransferProgress lastProgress = NOT_STARTED;
    private int total;
    private int done;
    private int untried;
    private boolean cancelled;
    private boolean closed;

    Transfers(BackgroundRunner runner, StatusSlot slot, TimeSource time, ReadOnlyBooleanProperty serverBusy) {
        this.runner = runner;
        this.slot = slot;
        this.serverBusy = serverBusy;
        speed = new TransferSpeed(time);
        serverBusy.subscribe(busy -> say(lastName, lastProgress));
    }

    /// Starts; only while nothing is [running][#runningProperty].
    ///
    /// @param way which way they go
    /// @param plan in this order
    /// @param whenOver called on the UI thread when all was tried or it was cancelled, but not after a lock
    void start(TransferDirection way, List<PlannedTransfer> plan, Consumer<TransferOutcome> whenOver) {
        if (running.get() || closed || plan.isEmpty()) {
            return;
        }
        direction = way;
        onEnd = whenOver;
        waiting.addAll(plan);
        failed.clear();
        left.clear();
        total = plan.size();
        done = 0;
        untried = 0;
        cancelled = false;
        running.set(true);
        progress.set(-1);
        shown = slot.show(new StatusSlot.Activity(text, progress, this::cancel));
        next();
    }

    private void next() {
        if (waiting.isEmpty()) {
            end();
            return;
        }
        PlannedTransfer planned = waiting.remove();
        speed.restart();
        say(planned.name(), NOT_STARTED);
        runner.execute(
                () -> {
                    Transfer transfer = planned.transfer().get();
                    runner.onUiThread(() -> begin(transfer));
                    transfer.run(now -> runner.onUiThread(() -> say(planned.name(), now)));
                },
                () -> {
                    done++;
                    current = Optional.empty();
                    next();
                },
                problem -> failed(planned, problem));
    }

    private void begin(Transfer transfer) {
        current = Optional.of(transfer);
        if (cancelled || closed) {
            transfer.cancel();
        }
    }

    private void failed(PlannedTransfer planned, Problem problem) {
        current = Optional.empty();
        if (closed) {
            return;
        }
        if (!(cancelled && problem instanceof NetProblem.Cancelled)) {
            failed.add(new TransferOutcome.Failed(planned.name(), problem));
        }
        if (!cancelled) {
            left.add(planned);
        }
        if (cancelled || !concernsOneFile(problem)) {
            untried = waiting.size();
            left.addAll(waiting);
            waiting.clear();
        }
        next();
    }

    private static boolean concernsOneFile(Problem problem) {
        return switch (problem) {
            case TransferProblem.DiskFull _, TransferProblem.NoPermission _ -> false;
            case TransferProblem _, ItemProblem _, FileNameProblem _ -> true;
            default -> false;
        };
    }

    private void say(String name, TransferProgress now) {
        if (!running.get()) {
            return;
        }
        lastName = name;
        lastProgress = now;
        progress.set(now.phase() == TransferProgress.Phase.MOVING ? now.fraction() : -1);
        if (serverBusy.get()) {
            text.set(Messages.text("files.serverBusy"));
            return;
        }
        String what = direction.text(name, done + failed.size() + 1, total);
        text.set(now.phase() == TransferProgress.Phase.VERIFYING
                ? Messages.text("files.verifying", name)
                : what + speed.after(now).map(" · "::concat).orElse(""));
    }

    private void end() {
        running.set(false);
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        text.set("");
        lastName = "";
        TransferOutcome outcome = new TransferOutcome(done, failed, cancelled, left, untried);
        failed.clear();
        left.clear();
        onEnd.accept(outcome);
    }

    /// Stops what is under way and drops the rest. Nothing half-made is left behind.
    void cancel() {
        cancelled = true;
        waiting.clear();
        current.ifPresent(Transfer::cancel);
    }

    /// The vault has been locked: its transfers are ending by themselves.
    void close() {
        closed = true;
        cancel();
        running.set(false);
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        text.set("");
        lastName = "";
        failed.clear();
        left.clear();
    }

    /// Whether files are on their way.
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What the status bar says about them.
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
