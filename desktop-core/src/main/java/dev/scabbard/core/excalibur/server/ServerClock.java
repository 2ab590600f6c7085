package dev.scabbard.core.excalibur.server;

import dev.scabbard.core.protocol.login.LoginTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The server's clock as far as this computer knows it. Proofs of possession are dated by it, because a server refuses
/// those that are 60 seconds old or more (Excalibur 0.2, A.6). Safe for many threads.
public final class ServerClock {

    private final InstantSource clock;
    private volatile Duration difference = Duration.ZERO;

    /// One that shows what this computer's shows, until something is learnt.
    ///
    /// @param clock this computer's
    public ServerClock(InstantSource clock) {
        this.clock = clock;
    }

    /// This computer's time.
    public Instant here() {
        return clock.instant();
    }

    /// What the server's clock shows.
    public Instant there() {
        return clock.instant().plus(difference);
    }

    /// What the server's clock shows, in Unix seconds.
    public long serverSeconds() {
        return there().getEpochSecond();
    }

    /// The server's clock minus this computer's, in whole seconds.
    public Duration difference() {
        return difference;
    }

    /// Takes in what a login said: half the sum of what the proof and the reply seem to have been on the way
    /// (Excalibur, E 4.1).
    ///
    /// @param times by the server's clock
    /// @param sent when the proof was sent, by this computer's clock
    /// @param arrived when the reply came, by this computer's clock
    public void learn(LoginTimes times, Instant sent, Instant arrived) {
        Duration measured = Duration.between(sent, times.received())
                .plus(Duration.between(arrived, times.sent()))
                .dividedBy(2);
        difference = Duration.ofSeconds(Math.round(measured.toMillis() / 1000.0));
    }

    /// Takes in what the server said.
    ///
    /// @param there its clock when it answered, cut to whole seconds
    /// @param asked when the question went out, by this computer's clock
    void learn(Instant there, Instant asked) {
        Instant middle = asked.plus(Duration.between(asked, clock.instant()).dividedBy(2));
        // the server cuts its seconds off: half a second more is the best guess
        Duration measured = Duration.between(middle, there.plusMillis(500));
        difference = Duration.ofSeconds(Math.round(measured.toMillis() / 1000.0));
    }
}
