package dev.scabbard.core.local.excalibur.socket;

import dev.scabbard.core.local.excalibur.call.LiveSession;
import dev.scabbard.core.local.excalibur.users.Gatekeeper;
import dev.scabbard.core.protocol.login.SocketFrame;
import dev.scabbard.core.protocol.request.WebSocketCredential;
import java.util.Optional;
import java.util.function.Function;

/// Lets a WebSocket in by its first text frame, then passes it on (Excalibur 0.8, C 2.6). Who is not let in is told why
/// with close code 1008.
final class FirstFrame implements Conversation {

    private final Function<WebSocketCredential, Gatekeeper.Admission> door;
    private final Function<LiveSession, Conversation> begin;
    private Optional<Conversation> begun = Optional.empty();
    private Outlet outlet = new Closed();

    /// @param door decides
    /// @param begin begins what the WebSocket is for; takes the session over
    FirstFrame(
            Function<WebSocketCredential, Gatekeeper.Admission> door, Function<LiveSession, Conversation> begin) {
        this.door = door;
        this.begin = begin;
    }

    @Override
    public Turn opened(Outlet opened) {
        outlet = opened;
        return Turn.waiting();
    }

    @Override
    public Turn text(String frame) {
        if (begun.isPresent()) {
            return begun.get().text(frame);
        }
        return WebSocketCredential.ofFirstFrame(frame)
                .map(door)
                .map(this::told)
                .orElseGet(() -> Turn.refuse("Invalid authentication format"));
    }

    private Turn told(Gatekeeper.Admission admission) {
        return switch (admission) {
            case Gatekeeper.Admission.Refused(String reason) -> Turn.refuse(reason);
            case Gatekeeper.Admission.Granted(LiveSession session) -> {
                Conversation conversation = begin.apply(session);
                begun = Optional.of(conversation);
                outlet.send(new SocketFrame.Text(WebSocketCredential.ACCEPTED));
                yield conversation.opened(outlet);
            }
        };
    }

    @Override
    public Turn binary(byte[] frame) {
        return begun.map(conversation -> conversation.binary(frame)).orElseGet(Turn::drop);
    }

    @Override
    public void close() {
        begun.ifPresent(Conversation::close);
    }

    /// What there is before the connection is open.
    private record Closed() implements Outlet {

        @Override
        public void send(SocketFrame frame) {}

        @Override
        public void close() {}

        @Override
        public void ping() {}
    }
}
