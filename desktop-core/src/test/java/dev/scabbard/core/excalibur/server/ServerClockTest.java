package dev.scabbard.core.excalibur.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.protocol.login.LoginTimes;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ServerClockTest {

    @Test
    void theClockIsLearntFromTheTwoTimesOfALogin() {
        Instant now = Instant.parse("2026-11-22T09:00:00Z");
        ServerClock clock = new ServerClock(InstantSource.fixed(now));
        Instant there = now.plusSeconds(100);
        // a second on the way there, three on the way back, one in the server
        clock.learn(
                new LoginTimes(there.plusSeconds(1), there.plusSeconds(2)), now, now.plusSeconds(5));
        assertEquals(99, clock.difference().toSeconds());
    }
}
