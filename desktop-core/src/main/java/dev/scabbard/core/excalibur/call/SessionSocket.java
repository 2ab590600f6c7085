package dev.scabbard.core.excalibur.call;

import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.excalibur.server.ServerClock;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.transport.Frame;
import dev.scabbard.core.net.transport.Transport;
import dev.scabbard.core.net.transport.WebSocketChannel;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.request.WebSocketCredential;
import java.time.Duration;

/// Opens the WebSockets of a session in the form of its dialect: by the query, or by the first frame (Excalibur, C
/// 2.6).
public final class SessionSocket {

    private static final int FORBIDDEN = 403;
    private static final int POLICY_VIOLATION = 1008;

    private final Transport transport;
    private final Origin origin;
    private final Dialect dialect;
    private final ServerClock clock;
    private final Duration patience;

    /// @param transport stays the caller's
    /// @param origin where the server is
    /// @param dialect the server's
    /// @param clock dates the proofs
    /// @param patience with the server's word that the client is welcome
    public SessionSocket(Transport transport, Origin origin, Dialect dialect, ServerClock clock, Duration patience) {
        this.transport = transport;
        this.origin = origin;
        this.dialect = dialect;
        this.clock = clock;
        this.patience = patience;
    }

    /// The server did not take the token or the proof.
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;
    }

    /// Opens one.
    ///
    /// @param route from `/api` on
    /// @param keys stay the caller's
    /// @return the caller's to close; what the endpoint says comes next
    /// @throws Refused when logging in again may help
    /// @throws NetProblem when it does not open for another reason
    /// @throws LoginProblem.UnexpectedMessage when the server says something else than that it is welcome
    public WebSocketChannel open(String route, SessionKeys keys, Cancellation cancellation) throws Refused {
        String proof = WebSocketCredential.proof(keys.masterKey(), route, clock.serverSeconds());
        return switch (dialect.requests().socketProof()) {
            case NONE -> throw new IllegalStateException("this release has no such WebSockets");
            case QUERY -> connect(route + "?" + WebSocketCredential.query(keys.token(), proof), cancellation);
            case FIRST_FRAME -> introduce(
                    connect(route, cancellation), WebSocketCredential.firstFrame(keys.token(), proof));
        };
    }

    private WebSocketChannel connect(String target, Cancellation cancellation) throws Refused {
        try {
            return transport.connect(origin, target, cancellation);
        } catch (NetProblem.WebSocketRefused e) {
            if (e.status() == FORBIDDEN) {
                throw new Refused();
            }
            throw e;
        }
    }

    private WebSocketChannel introduce(WebSocketChannel socket, String firstFrame) throws Refused {
        boolean accepted = false;
        try {
            socket.send(firstFrame);
            Frame answer = socket.receive(patience);
            accepted = answer.equals(new Frame.Text(WebSocketCredential.ACCEPTED));
            if (!accepted && answer.equals(new Frame.Closed(POLICY_VIOLATION))) {
                throw new Refused();
            }
            if (!accepted) {
                throw new LoginProblem.UnexpectedMessage();
            }
            return socket;
        } finally {
            if (!accepted) {
                socket.close();
            }
        }
    }
}
