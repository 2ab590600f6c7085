package dev.scabbard.core.excalibur;

import dev.scabbard.core.net.Pace;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/// The world a client lives in, so that tests can have another one.
///
/// @param clock this computer's time
/// @param sleeper how to wait for a busy server
/// @param loginPatience how long to wait for each word of the server during a login
public record ClientEnvironment(InstantSource clock, Pace.Sleeper sleeper, Duration loginPatience) {

    /// The system's clock, real waiting, 30 seconds of patience.
    public static ClientEnvironment standard() {
        return new ClientEnvironment(
                Clock.systemUTC(), (time, cancellation) -> cancellation.pause(time), Duration.ofSeconds(30));
    }

    /// The same with another clock.
    public ClientEnvironment withClock(InstantSource otherClock) {
        return new ClientEnvironment(otherClock, sleeper, loginPatience);
    }

    /// The same with another way of waiting.
    public ClientEnvironment withSleeper(Pace.Sleeper otherSleeper) {
        return new ClientEnvironment(clock, otherSleeper, loginPatience);
    }

    /// The same with another patience.
    public ClientEnvironment withLoginPatience(Duration otherPatience) {
        return new ClientEnvironment(clock, sleeper, otherPatience);
    }
}
