package dev.scabbard.core.vault.course;

import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Pace;
import dev.scabbard.core.problem.Problem;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Repeats single requests that failed for a reason which may pass. Somebody may be waiting for the answer in front of
/// a window, so that it gives up sooner than a transfer.
public final class Patience {

    /// Tries in a row, the first included.
    static final int TRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private final Pace.Sleeper sleeper;

    /// @param sleeper how to wait
    public Patience(Pace.Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    /// Carries out a request, again a few times when what fails may pass by itself. It must be one that may be
    /// repeated.
    ///
    /// @param cancellation ends the waiting
    /// @throws Problem the request's, at once when it will not pass, else that of the last try
    public <T> T carryOut(Supplier<T> request, Cancellation cancellation) {
        BackOff backOff = new BackOff();
        for (int tries = 1; ; tries++) {
            cancellation.check();
            try {
                return request.get();
            } catch (Problem e) {
                if (tries == TRIES || !mayPass(e)) {
                    throw e;
                }
                Duration wait = backOff.afterFailure().orElseThrow(() -> e);
                LOG.debug("a request failed ({}); trying again", e.messageKey());
                sleeper.sleep(wait, cancellation);
            }
        }
    }

    private static boolean mayPass(Problem problem) {
        return PassingTrouble.is(problem)
                || problem instanceof SessionProblem.UnexpectedStatus answer && answer.status() >= 500;
    }
}
