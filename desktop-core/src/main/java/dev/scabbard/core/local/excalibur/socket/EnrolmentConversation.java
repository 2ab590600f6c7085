package dev.scabbard.core.local.excalibur.socket;

import dev.scabbard.core.local.excalibur.call.LiveSession;
import dev.scabbard.core.protocol.login.SocketFrame;
import dev.scabbard.core.protocol.opaque.OpaqueEnrolmentHost;
import java.util.Optional;

/// Makes an account that logs in by OPAQUE, or gives one another name and password (Excalibur, E 4.3, E 4.4; F, G5).
public final class EnrolmentConversation implements Conversation {

    private final OpaqueEnrolmentHost host;
    private final Optional<LiveSession> session;

    /// @param host closed with this
    /// @param session that it belongs to, if any; taken over
    public EnrolmentConversation(OpaqueEnrolmentHost host, Optional<LiveSession> session) {
        this.host = host;
        this.session = session;
    }

    @Override
    public Turn text(String frame) {
        return Turn.of(host.receive(new SocketFrame.Text(frame)));
    }

    @Override
    public Turn binary(byte[] frame) {
        return Turn.of(host.receive(new SocketFrame.Binary(frame)));
    }

    @Override
    public void close() {
        host.close();
        session.ifPresent(LiveSession::close);
    }
}
