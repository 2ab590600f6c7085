package dev.scabbard.core.excalibur;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Frame;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Transport;
import dev.scabbard.core.net.WebSocketChannel;
import dev.scabbard.core.protocol.AuthMessage;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.LoginResult;
import dev.scabbard.core.protocol.LoginStep;
import dev.scabbard.core.protocol.SrpLogin;
import dev.scabbard.core.secret.SecretBytes;
import java.time.Duration;
import java.util.function.Supplier;

/// Carries the login's messages over a WebSocket (Excalibur 0.2, A.5). What they mean is [SrpLogin]'s business; what
/// can happen to a socket is this one's. A dropped socket is never taken for a wrong password.
final class Login {

    private static final String ROUTE = "/api/auth";

    private final Transport transport;
    private final Origin origin;
    private final Duration patience;

    Login(Transport transport, Origin origin, Duration patience) {
        this.transport = transport;
        this.origin = origin;
        this.patience = patience;
    }

    /// @param username as typed
    /// @param srpSalt the account's
    /// @param srpKey as [SrpLogin] asks for it
    /// @param number of the keys it gives
    /// @param cancellation ends it, but not the waiting for the key
    /// @return the caller's to close
    SessionKeys perform(
            String username, byte[] srpSalt, Supplier<SecretBytes> srpKey, int number, Cancellation cancellation) {
        try (WebSocketChannel socket = transport.connect(origin, ROUTE, cancellation);
                SrpLogin login = new SrpLogin(username, srpSalt, srpKey)) {
            send(socket, login.start());
            while (true) {
                switch (login.receive(text(socket))) {
                    case LoginStep.Send(AuthMessage message) -> send(socket, message);
                    case LoginStep.Await() -> {
                        // the next message comes unasked
                    }
                    case LoginStep.UnknownUser() -> throw new AccountProblem.UnknownUser(username);
                    case LoginStep.WrongPassword() -> throw new AccountProblem.WrongPassword();
                    case LoginStep.Complete(LoginResult result) -> {
                        return new SessionKeys(
                                number, result.masterKey(), result.token().jwt(), result.group().orElseThrow());
                    }
                }
            }
        }
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

    private String text(WebSocketChannel socket) {
        try {
            return switch (socket.receive(patience)) {
                case Frame.Text(String text) -> text;
                case Frame.Binary _ -> throw new LoginProblem.UnexpectedMessage();
                case Frame.Closed _ -> throw new AccountProblem.LoginConnectionLost();
            };
        } catch (NetProblem.ReplyTooSlow e) {
            throw new AccountProblem.LoginNoAnswer(patience);
        } catch (NetProblem.ConnectionLost e) {
            throw new AccountProblem.LoginConnectionLost();
        }
    }
}
