package dev.scabbard.core.onboarding;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls of a workflow, one at a time, and the state that they leave. From any thread they can be cancelled, and
/// ended for good.
final class WorkflowCalls {

    private static final Logger LOG = LoggerFactory.getLogger(WorkflowCalls.class);

    private final Consumer<OnboardingState> listener;
    private final Runnable clearUp;
    private final ReentrantLock calls = new ReentrantLock();
    private volatile OnboardingState state = new OnboardingState.AddressNeeded();
    private volatile Cancellation running = new Cancellation();
    private volatile boolean closed;

    /// @param listener gets each state as it is reached
    /// @param clearUp runs once it is closed and no call is under way
    WorkflowCalls(Consumer<OnboardingState> listener, Runnable clearUp) {
        this.listener = listener;
        this.clearUp = clearUp;
    }

    OnboardingState state() {
        return state;
    }

    void enter(OnboardingState next) {
        state = next;
        LOG.debug("onboarding: {}", next.getClass().getSimpleName());
        listener.accept(next);
    }

    /// Makes one call: ends it with [#cancel], reports its problem as a state, and tells what only went wrong because
    /// of [#close].
    ///
    /// @param whichStep the step that a problem arose at, by the state that was reached before
    <T> T make(BiFunction<Problem, OnboardingState, OnboardingStep> whichStep, Function<Cancellation, T> call) {
        calls.lock();
        try {
            Cancellation cancellation = new Cancellation();
            running = cancellation;
            requireOpen();
            return call.apply(cancellation);
        } catch (Problem e) {
            Problem told = closed ? new OnboardingProblem.WorkflowClosed() : e;
            enter(new OnboardingState.Failed(whichStep.apply(told, state), told));
            throw told;
        } catch (IllegalStateException e) {
            requireOpen();
            throw e;
        } finally {
            calls.unlock();
            clearUpWhenClosed();
        }
    }

    /// Clears up after closing, unless a call is under way: that one does it when it ends, which is soon, and nobody
    /// need wait for it. It has to let go of the lock first; else a [#close] in between would leave it to nobody.
    private void clearUpWhenClosed() {
        if (closed && calls.tryLock()) {
            try {
                clearUp.run();
            } finally {
                calls.unlock();
            }
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new OnboardingProblem.WorkflowClosed();
        }
    }

    /// Ends the call that is under way.
    void cancel() {
        running.cancel();
    }

    /// Ends the call that is under way, and every later one at once.
    void close() {
        closed = true;
        running.cancel();
        clearUpWhenClosed();
    }
}
