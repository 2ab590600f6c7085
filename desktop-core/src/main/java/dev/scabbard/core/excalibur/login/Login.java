package dev.scabbard.core.excalibur.login;

import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.excalibur.server.ServerClock;
import dev.scabbard.core.excalibur.server.UploadLimit;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.transport.Frame;
import dev.scabbard.core.net.transport.Transport;
import dev.scabbard.core.net.transport.WebSocketChannel;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginStep;
import java.time.Duration;
import java.time.Instant;

/// Carries the login's messages over a WebSocket (Excalibur 0.2, A.5; E 4.1). What they mean is a [LoginTalk]'s
/// business; what can happen to a socket is this one's. A dropped socket is never taken for a wrong password.
public final class Login {

    private final Transport transport;
    private final Origin origin;
    private final Duration patience;
    private final ServerClock clock;
    private final UploadLimit limit;

    /// @param patience with each word of the server
    /// @param clock learns what the server says of its time
    /// @param limit learns what it says of its limit
    public Login(Transport transport, Origin origin, Duration patience, ServerClock clock, UploadLimit limit) {
        this.transport = transport;
        this.origin = origin;
        this.patience = patience;
        this.clock = clock;
        this.limit = limit;
    }

    /// Performs one login.
    ///
    /// @param talk stays the caller's
    /// @param number of the keys it gives
    /// @param cancellation ends it, but not the talk's waiting for a key
    /// @return the caller's to close
    /// @throws AccountProblem when the server does not know the user, the password is wrong, or the connection ends
    public SessionKeys perform(LoginTalk talk, int number, Cancellation cancellation) {
        try (WebSocketChannel socket = transport.connect(origin, talk.route(), cancellation)) {
            send(socket, talk.start());
            Instant sent = clock.here();
            while (true) {
                switch (talk.receive(frame(socket))) {
                    case LoginStep.Send(AuthMessage message) -> {
                        sent = clock.here();
                        send(socket, message);
                    }
                    case LoginStep.Await() -> {
                        // the next message comes unasked
                    }
                    case LoginStep.UnknownUser() -> throw new AccountProblem.UnknownUser(talk.username());
                    case LoginStep.WrongPassword() -> throw talk.wrongPassword();
                    case LoginStep.Complete(LoginResult result) -> {
                        learn(result, sent);
                        return new SessionKeys(
                                number, result.masterKey(), result.token(), clock.there(), result.group());
                    }
                }
            }
        }
    }

    private void learn(LoginResult result, Instant proofSent) {
        Instant arrived = clock.here();
        result.times().ifPresent(times -> clock.learn(times, proofSent, arrived));
        result.maxUpload().ifPresent(limit::learn);
    }

    private void send(WebSocketChannel socket, AuthMessage message) {
        try {
            socket.send(message.toClientFrame());
        } catch (NetProblem.ReplyTooSlow e) {
            throw new AccountProblem.LoginNoAnswer(patience);
        } catch (NetProblem.ConnectionLost e) {
            throw new AccountProblem.LoginConnectionLost();
        }
    }

    private Frame frame(WebSocketChannel socket) {
        try {
            return switch (socket.receive(patience)) {
                case Frame.Closed _ -> throw new AccountProblem.LoginConnectionLost();
                case Frame frame -> frame;
            };
        } catch (NetProblem.ReplyTooSlow e) {
            throw new AccountProblem.LoginNoAnswer(patience);
        } catch (NetProblem.ConnectionLost e) {
            throw new AccountProblem.LoginConnectionLost();
        }
    }
}
