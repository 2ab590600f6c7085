package dev.scabbard.core.excalibur.server;

import dev.scabbard.core.net.Pace;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/// The world a client lives in, so that tests can have another one.
///
/// @param clock this computer's time
/// @param sleeper how to wait for a busy server
/// @param loginPatience how long to wait for each word of the server during a login
/// @param probePatience how long to wait for a connection, and then for an answer, where an address leaves several
///     places to look
public record ClientEnvironment(
        InstantSource clock, Pace.Sleeper sleeper, Duration loginPatience, Duration probePatience) {

    /// The system's clock, real waiting, 30 seconds of patience in a login and 4 seconds in a search.
    public static ClientEnvironment standard() {
        return new ClientEnvironment(
                Clock.systemUTC(),
                (time, cancellation) -> cancellation.pause(time),
                Duration.ofSeconds(30),
                Duration.ofSeconds(4));
    }

    /// The same with another clock.
    public ClientEnvironment withClock(InstantSource otherClock) {
        return new ClientEnvironment(otherClock, sleeper, loginPatience, probePatience);
    }

    /// The same with another way of waiting.
    public ClientEnvironment withSleeper(Pace.Sleeper otherSleeper) {
        return new ClientEnvironment(clock, otherSleeper, loginPatience, probePatience);
    }

    /// The same with another patience in a login.
    public ClientEnvironment withLoginPatience(Duration otherPatience) {
        return new ClientEnvironment(clock, sleeper, otherPatience, probePatience);
    }

    /// The same with another patience in a search.
    public ClientEnvironment withProbePatience(Duration otherPatience) {
        return new ClientEnvironment(clock, sleeper, loginPatience, otherPatience);
    }
}
