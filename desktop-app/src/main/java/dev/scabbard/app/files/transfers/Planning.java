package dev.scabbard.app.files.transfers;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.queue.TransferPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;

/// Looks at what is to be sent or fetched, and says how far that is, with a way to stop it. One plan at a time:
/// another one waits for its turn. Used on the UI thread.
final class Planning {

    private final BackgroundRunner runner;
    private final StatusSlot slot;
    private final ObservableBooleanValue toldElsewhere;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private Optional<Look> current = Optional.empty();
    private Subscription shown = Subscription.EMPTY;

    /// @param toldElsewhere whether the panel is on screen
    Planning(BackgroundRunner runner, StatusSlot slot, ObservableBooleanValue toldElsewhere) {
        this.runner = runner;
        this.slot = slot;
        this.toldElsewhere = toldElsewhere;
    }

    /// Makes a plan; blocking work.
    @FunctionalInterface
    interface Work {
        TransferPlan plan(LongConsumer looked, Cancellation cancellation);
    }

    /// Plans in the background.
    ///
    /// @param onPlan gets the plan, unless it was cancelled
    void start(Work work, Consumer<TransferPlan> onPlan, Consumer<Problem> onProblem) {
        waiting.add(() -> look(work, onPlan, onProblem));
        next();
    }

    private void next() {
        if (current.isEmpty() && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void look(Work work, Consumer<TransferPlan> onPlan, Consumer<Problem> onProblem) {
        Look look = new Look();
        current = Optional.of(look);
        say(0);
        shown = slot.show(new StatusSlot.Activity(
                text, new SimpleDoubleProperty(-1), this::cancel, toldElsewhere, false));
        runner.run(
                () -> work.plan(look::tell, look.cancellation),
                plan -> over(look, () -> onPlan.accept(plan)),
                problem -> over(look, () -> onProblem.accept(problem)));
    }

    private void over(Look look, Runnable then) {
        if (isCurrent(look)) {
            end();
            then.run();
            next();
        }
    }

    private boolean isCurrent(Look look) {
        return current.filter(one -> one == look).isPresent();
    }

    private void say(long count) {
        text.set(Messages.text("files.transfers.planning", Argument.count(count)));
    }

    private void end() {
        current = Optional.empty();
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        text.set("");
    }

    /// Stops looking, and drops what waits to be looked at; nothing of it has been sent or fetched.
    void cancel() {
        waiting.clear();
        current.ifPresent(look -> {
            look.cancellation.cancel();
            end();
        });
    }

    /// What it says while it looks; empty while it does not.
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// One look at files. It is told of each of them, and tells the window as often as that keeps up.
    private final class Look {

        private final Cancellation cancellation = new Cancellation();
        private final AtomicLong looked = new AtomicLong();
        private final AtomicBoolean told = new AtomicBoolean();

        void tell(long count) {
            looked.set(count);
            if (told.compareAndSet(false, true)) {
                runner.onUiThread(() -> {
                    told.set(false);
                    if (isCurrent(this)) {
                        say(looked.get());
                    }
                });
            }
        }
    }
}
