package dev.scabbard.core.excalibur.probe;

import dev.scabbard.core.excalibur.server.BusyWatch;
import dev.scabbard.core.excalibur.server.PacedTransport;
import dev.scabbard.core.excalibur.server.WellKnown;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.transport.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// What a candidate is asked before anything is known about it: its release. Holds what a connection to it goes on
/// with.
record FirstQuestion(PacedTransport server, BusyWatch busyWatch, InstantSource clock) {

    /// @param patience for the connection, and once more for the reply
    /// @throws dev.scabbard.core.net.NetProblem when there is no reply
    FirstAnswer ask(Optional<Duration> patience, Cancellation cancellation) {
        Instant asked = clock.instant();
        Reply reply = new WellKnown(server).version(patience, cancellation);
        return new FirstAnswer(this, reply, Duration.between(asked, clock.instant()));
    }
}
