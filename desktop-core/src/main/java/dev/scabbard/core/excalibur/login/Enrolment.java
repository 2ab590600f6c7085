package dev.scabbard.core.excalibur.login;

import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.transport.Frame;
import dev.scabbard.core.net.transport.WebSocketChannel;
import dev.scabbard.core.protocol.login.SocketFrame;
import dev.scabbard.core.protocol.opaque.EnrolmentStep;
import dev.scabbard.core.protocol.opaque.OpaqueEnrolment;
import java.time.Duration;

/// Carries the making of an account by OPAQUE, or its change, over a WebSocket (Excalibur, E 4.3 and 4.4; F, G5).
public final class Enrolment {

    private final WebSocketChannel socket;
    private final Duration patience;

    /// @param socket just opened, stays the caller's
    /// @param patience with each answer
    public Enrolment(WebSocketChannel socket, Duration patience) {
        this.socket = socket;
        this.patience = patience;
    }

    /// Carries it from the first message to its end.
    ///
    /// @param enrolment stays the caller's
    /// @return [EnrolmentStep.Complete], [EnrolmentStep.NameTaken] or [EnrolmentStep.KeyRefused]
    /// @throws AccountProblem.LoginConnectionLost when the connection ended; the server may have stored the record
    /// @throws AccountProblem.LoginNoAnswer when the server said nothing; it may have stored the record
    public EnrolmentStep run(OpaqueEnrolment enrolment) {
        try {
            send(enrolment.start());
            while (true) {
                EnrolmentStep step = enrolment.receive(frame());
                if (!(step instanceof EnrolmentStep.Send(SocketFrame next))) {
                    return step;
                }
                send(next);
            }
        } catch (NetProblem.ReplyTooSlow e) {
            throw new AccountProblem.LoginNoAnswer(patience);
        } catch (NetProblem.ConnectionLost e) {
            throw new AccountProblem.LoginConnectionLost();
        }
    }

    private void send(SocketFrame frame) {
        switch (frame) {
            case SocketFrame.Text(String text) -> socket.send(text);
            case SocketFrame.Binary(byte[] content) -> socket.send(content);
        }
    }

    private SocketFrame frame() {
        return switch (socket.receive(patience)) {
            case Frame.Text(String text) -> new SocketFrame.Text(text);
            case Frame.Binary(byte[] content) -> new SocketFrame.Binary(content);
            case Frame.Closed _ -> throw new AccountProblem.LoginConnectionLost();
        };
    }
}
