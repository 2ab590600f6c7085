package dev.scabbard.core.excalibur.server;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Pace;
import dev.scabbard.core.net.transport.Reply;
import dev.scabbard.core.net.transport.Request;
import dev.scabbard.core.net.transport.Transport;
import java.util.function.Supplier;

/// The transport to one server, at the pace the server wants: a 429 is waited out and the request made again, never
/// shown as a failure (Excalibur 0.2, A.7).
public final class PacedTransport {

    /// The status of a request that came too soon.
    public static final int TOO_MANY_REQUESTS = 429;

    private final Transport transport;
    private final Origin origin;
    private final Pace pace;
    private final BusyWatch busyWatch;

    /// @param transport stays the caller's
    /// @param origin where the server is
    /// @param pace the one of this server
    /// @param busyWatch told of each refusal and each success
    public PacedTransport(Transport transport, Origin origin, Pace pace, BusyWatch busyWatch) {
        this.transport = transport;
        this.origin = origin;
        this.pace = pace;
        this.busyWatch = busyWatch;
    }

    /// What it sends with, for requests that mind the pace themselves.
    public Transport transport() {
        return transport;
    }

    /// Where the server is.
    public Origin origin() {
        return origin;
    }

    /// Sends a request that carries no proof, as often as it takes to be let in.
    ///
    /// @param fresh makes the request anew for each try
    public Reply send(Supplier<Request> fresh, Cancellation cancellation) {
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

    /// Waits until the server wants to be asked again.
    public void awaitTurn(Cancellation cancellation) {
        pace.awaitTurn(cancellation);
    }

    /// Takes in that the server has refused a request because it has too many.
    public void refused() {
        pace.refused();
        busyWatch.look(pace.refusedSince());
    }

    /// Takes in that the server has let a request in, whatever it answered.
    public void accepted() {
        pace.accepted();
        busyWatch.look(pace.refusedSince());
    }
}
