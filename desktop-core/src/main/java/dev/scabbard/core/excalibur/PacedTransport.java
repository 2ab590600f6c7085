package dev.scabbard.core.excalibur;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Pace;
import dev.scabbard.core.net.Reply;
import dev.scabbard.core.net.Request;
import dev.scabbard.core.net.Transport;
import java.util.function.Supplier;

/// The transport to one server, at the pace the server wants: a 429 is waited out and the request made again, never
/// shown as a failure (Excalibur 0.2, A.7).
final class PacedTransport {

    static final int TOO_MANY_REQUESTS = 429;

    private final Transport transport;
    private final Origin origin;
    private final Pace pace;
    private final BusyWatch busyWatch;

    PacedTransport(Transport transport, Origin origin, Pace pace, BusyWatch busyWatch) {
        this.transport = transport;
        this.origin = origin;
        this.pace = pace;
        this.busyWatch = busyWatch;
    }

    Transport transport() {
        return transport;
    }

    Origin origin() {
        return origin;
    }

    /// Sends a request that carries no proof, as often as it takes to be let in.
    ///
    /// @param fresh makes the request anew for each try
    Reply send(Supplier<Request> fresh, Cancellation cancellation) {
        while (true) {
            awaitTurn(cancellation);
            Reply reply = transport.send(fresh.get());
            if (reply.status() != TOO_MANY_REQUESTS) {
                accepted();
                return reply;
            }
            reply.close();
            refused();
        }
    }

    void awaitTurn(Cancellation cancellation) {
        pace.awaitTurn(cancellation);
    }

    void refused() {
        pace.refused();
        busyWatch.look(pace.refusedSince());
    }

    void accepted() {
        pace.accepted();
        busyWatch.look(pace.refusedSince());
    }
}
