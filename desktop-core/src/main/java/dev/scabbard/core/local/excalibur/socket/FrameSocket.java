package dev.scabbard.core.local.excalibur.socket;

import dev.scabbard.core.protocol.login.SocketFrame;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One WebSocket: passes frames to a [Conversation] and does what it says. It is public only because Jetty looks its
/// methods up from outside.
public final class FrameSocket implements Session.Listener.AutoDemanding {

    private static final Logger LOG = LoggerFactory.getLogger(FrameSocket.class);

    private final Conversation conversation;
    private Optional<Session> session = Optional.empty();

    FrameSocket(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public synchronized void onWebSocketOpen(Session opened) {
        session = Optional.of(opened);
        take(conversation.opened(new Outlet(opened)));
    }

    @Override
    public synchronized void onWebSocketText(String frame) {
        answer(() -> conversation.text(frame));
    }

    @Override
    public synchronized void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        byte[] frame = new byte[payload.remaining()];
        payload.get(frame);
        callback.succeed();
        answer(() -> conversation.binary(frame));
    }

    @Override
    public synchronized void onWebSocketError(Throwable cause) {
        conversation.close();
    }

    @Override
    public synchronized void onWebSocketClose(int statusCode, String reason, Callback callback) {
        conversation.close();
        callback.succeed();
    }

    private interface Reply {
        Turn turn();
    }

    private void answer(Reply reply) {
        Turn turn;
        try {
            turn = reply.turn();
        } catch (RuntimeException e) {
            LOG.error("a WebSocket was dropped: {}", e.getClass().getSimpleName());
            turn = Turn.drop();
        }
        take(turn);
    }

    private void take(Turn turn) {
        session.ifPresent(open -> {
            turn.frames().forEach(frame -> send(open, frame));
            switch (turn.ending()) {
                case Turn.Ending.None() -> {}
                case Turn.Ending.Close(int code, String reason) -> open.close(code, reason, Callback.NOOP);
                case Turn.Ending.Drop() -> {
                    conversation.close();
                    open.disconnect();
                }
            }
        });
    }

    private static void send(Session session, SocketFrame frame) {
        switch (frame) {
            case SocketFrame.Text(String text) -> session.sendText(text, Callback.NOOP);
            case SocketFrame.Binary(byte[] content) -> session.sendBinary(ByteBuffer.wrap(content), Callback.NOOP);
        }
    }

    private record Outlet(Session session) implements Conversation.Outlet {

        @Override
        public void send(SocketFrame frame) {
            FrameSocket.send(session, frame);
        }

        @Override
        public void close() {
            session.close(Turn.NORMAL, "", Callback.NOOP);
        }

        @Override
        public void ping() {
            session.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
        }
    }
}
