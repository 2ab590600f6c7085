package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.protocol.AuthMessage;
import dev.scabbard.core.protocol.LoginReaction;
import dev.scabbard.core.protocol.SrpLoginHost;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One login over a WebSocket: passes frames to the protocol's [SrpLoginHost] and does what it says (Excalibur 0.2,
/// A.5). It is public only because Jetty looks its methods up from outside.
public final class LoginSocket implements Session.Listener.AutoDemanding {

    private static final Logger LOG = LoggerFactory.getLogger(LoginSocket.class);

    private final SrpLoginHost host;
    private Optional<Session> session = Optional.empty();

    LoginSocket(SrpLoginHost host) {
        this.host = host;
    }

    @Override
    public synchronized void onWebSocketOpen(Session opened) {
        session = Optional.of(opened);
    }

    @Override
    public synchronized void onWebSocketText(String frame) {
        LoginReaction reaction;
        try {
            reaction = host.receive(frame);
        } catch (RuntimeException e) {
            LOG.error("a login was dropped: {}", e.getClass().getSimpleName());
            drop();
            return;
        }
        session.ifPresent(open -> {
            for (AuthMessage message : reaction.messages()) {
                open.sendText(message.toServerFrame(), Callback.NOOP);
            }
            switch (reaction.ending()) {
                case NONE -> {}
                case CLOSE -> open.close(StatusCode.NORMAL, "", Callback.NOOP);
                case DROP -> drop();
            }
        });
    }

    /// Excalibur 0.2 speaks text alone.
    @Override
    public synchronized void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        drop();
    }

    @Override
    public synchronized void onWebSocketError(Throwable cause) {
        host.close();
    }

    @Override
    public synchronized void onWebSocketClose(int statusCode, String reason, Callback callback) {
        host.close();
        callback.succeed();
    }

    private void drop() {
        host.close();
        session.ifPresent(Session::disconnect);
    }
}
