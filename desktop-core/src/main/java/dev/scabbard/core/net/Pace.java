package dev.scabbard.core.net;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The pace of requests to one server: as fast as they come until the server first refuses one for coming too fast
/// (429), then one a second, raised slowly while nothing is refused, down again at the next refusal. Safe for many
/// threads; each waits for its own turn.
///
/// Excalibur 0.2, A.7: a server takes 20 requests at once and one more each second; a refused request was not run.
public final class Pace {

    /// The first pace after a refusal: one request in this time.
    static final Duration FIRST_INTERVAL = Duration.ofSeconds(1);

    /// The slowest pace.
    static final Duration SLOWEST_INTERVAL = Duration.ofSeconds(4);

    /// A pace faster than this is none.
    static final Duration FASTEST_INTERVAL = Duration.ofMillis(50);

    /// So many requests accepted in a row raise the pace by a tenth.
    static final int ACCEPTED_FOR_A_RAISE = 10;

    private final InstantSource clock;
    private final Sleeper sleeper;

    private Duration interval = Duration.ZERO;
    private Instant nextTurn = Instant.MIN;
    private Instant lastSlowedDown = Instant.MIN;
    private Instant lastLooked = Instant.MIN;
    private int acceptedInARow;
    private Optional<Instant> refusedSince = Optional.empty();

    /// A pace by the system's clock.
    public Pace() {
        this(Clock.systemUTC(), (time, cancellation) -> cancellation.pause(time));
    }

    /// A pace by another clock.
    ///
    /// @param sleeper how to wait
    public Pace(InstantSource clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /// Waits for the caller's turn; at once as long as nothing was refused.
    ///
    /// @throws NetProblem.Cancelled when cancelled or interrupted
    public void awaitTurn(Cancellation cancellation) {
        cancellation.check();
        Duration wait = takeTurn();
        if (wait.isPositive()) {
            sleeper.sleep(wait, cancellation);
        }
    }

    private synchronized Duration takeTurn() {
        if (interval.isZero()) {
            return Duration.ZERO;
        }
        Instant now = now();
        Instant turn = nextTurn.isAfter(now) ? nextTurn : now;
        nextTurn = turn.plus(interval);
        return Duration.between(now, turn);
    }

    /// The clock's time. When somebody has set the clock back, what was noted by it moves along: nobody waits for an
    /// hour to come again.
    private Instant now() {
        Instant now = clock.instant();
        if (now.isBefore(lastLooked)) {
            Duration back = Duration.between(now, lastLooked);
            nextTurn = earlier(nextTurn, back);
            lastSlowedDown = earlier(lastSlowedDown, back);
            refusedSince = refusedSince.map(since -> earlier(since, back));
        }
        lastLooked = now;
        return now;
    }

    private static Instant earlier(Instant noted, Duration back) {
        return noted.equals(Instant.MIN) ? noted : noted.minus(back);
    }

    /// The server refused a request for coming too fast. Refusals that come together count once.
    public synchronized void refused() {
        Instant now = now();
        acceptedInARow = 0;
        if (refusedSince.isEmpty()) {
            refusedSince = Optional.of(now);
        }
        if (interval.isZero() || interval.compareTo(FIRST_INTERVAL) < 0) {
            interval = FIRST_INTERVAL;
            lastSlowedDown = now;
        } else if (Duration.between(lastSlowedDown, now).compareTo(interval.multipliedBy(2)) > 0) {
            Duration slower = interval.multipliedBy(3).dividedBy(2);
            interval = slower.compareTo(SLOWEST_INTERVAL) > 0 ? SLOWEST_INTERVAL : slower;
            lastSlowedDown = now;
        }
        Instant earliest = now.plus(interval);
        if (nextTurn.isBefore(earliest)) {
            nextTurn = earliest;
        }
    }

    /// The server took a request, whatever it answered.
    public synchronized void accepted() {
        refusedSince = Optional.empty();
        if (interval.isZero()) {
            return;
        }
        acceptedInARow++;
        if (acceptedInARow >= ACCEPTED_FOR_A_RAISE) {
            acceptedInARow = 0;
            Duration faster = interval.multipliedBy(9).dividedBy(10);
            interval = faster.compareTo(FASTEST_INTERVAL) < 0 ? Duration.ZERO : faster;
        }
    }

    /// Since when every request was refused; empty once one was taken. For telling the user that the server is busy.
    public synchronized Optional<Instant> refusedSince() {
        return refusedSince;
    }

    /// How to wait; tests move a clock instead.
    @FunctionalInterface
    public interface Sleeper {

        /// Waits for `time`.
        ///
        /// @throws NetProblem.Cancelled when cancelled or interrupted
        void sleep(Duration time, Cancellation cancellation);
    }
}
