package dev.scabbard.core.vault.course;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Pace;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A transfer under way: what its steps need to tell how far they are, to be held, to be ended, and to be tried again.
/// Used by the thread that runs the transfer.
public final class Course {

    private static final Logger LOG = LoggerFactory.getLogger(Course.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    /// A try that got further than any before by so many bytes starts the count of tries anew.
    private static final long WORTH_COUNTING = 1 << 20;

    private final ProgressMeter meter;
    private final PauseGate gate;
    private final Pace.Sleeper sleeper;
    private final Cancellation cancellation;

    /// @param meter counts what the steps move
    /// @param gate where they wait while the user holds the transfer
    /// @param sleeper how to wait before another try
    /// @param cancellation ends with the transfer's cancellation and with the lock
    public Course(ProgressMeter meter, PauseGate gate, Pace.Sleeper sleeper, Cancellation cancellation) {
        this.meter = meter;
        this.gate = gate;
        this.sleeper = sleeper;
        this.cancellation = cancellation;
    }

    /// How far the transfer is.
    public ProgressMeter meter() {
        return meter;
    }

    /// Ends the transfer.
    public Cancellation cancellation() {
        return cancellation;
    }

    /// Counts bytes that passed, and holds the stream here while the user wants it held.
    public void moved(long bytes) {
        meter.add(bytes);
        pass();
    }

    /// Waits while the transfer is paused.
    ///
    /// @throws dev.scabbard.core.net.NetProblem.Cancelled when it was cancelled
    public void pass() {
        cancellation.check();
        if (gate.isClosed()) {
            Phase before = meter.progress().phase();
            meter.enter(Phase.PAUSED);
            gate.await(cancellation);
            meter.enter(before);
        }
    }

    /// Carries out a step, again and again as long as what fails may pass by itself. A step must be able to begin anew
    /// after it failed at any point.
    ///
    /// @throws Problem the step's, at once when it will not pass, else when [BackOff#TRIES] tries in a row brought
    ///     nothing
    public <T> T persistently(Supplier<T> step) {
        BackOff backOff = new BackOff();
        long furthest = 0;
        while (true) {
            pass();
            try {
                return step.get();
            } catch (Problem e) {
                if (!PassingTrouble.is(e)) {
                    throw e;
                }
                cancellation.check();
                long reached = meter.progress().done();
                if (reached >= furthest + WORTH_COUNTING) {
                    furthest = reached;
                    backOff.reset();
                }
                Duration wait = backOff.afterFailure().orElseThrow(() -> e);
                LOG.debug("a step of a transfer failed ({}); trying again", e.messageKey());
                await(wait);
                meter.enter(Phase.CONNECTING);
            }
        }
    }

    /// Waits second by second, so that the user sees it; pausing and going on again ends the wait.
    private void await(Duration wait) {
        for (Duration left = wait; left.isPositive() && !gate.isClosed(); left = left.minus(TICK)) {
            meter.awaitNextTry(left);
            sleeper.sleep(TICK, cancellation);
        }
    }
}
