package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.login.LoginReaction.Ending;
import dev.scabbard.core.protocol.login.SocketFrame;
import java.util.Optional;

/// What a server does after a frame of a client (see [OpaqueEnrolmentHost]).
///
/// @param frame what to send first
/// @param ending what becomes of the connection after that
public record EnrolmentReaction(Optional<SocketFrame> frame, Ending ending) {

    static EnrolmentReaction send(SocketFrame frame) {
        return new EnrolmentReaction(Optional.of(frame), Ending.NONE);
    }

    static EnrolmentReaction sendAndClose(SocketFrame frame) {
        return new EnrolmentReaction(Optional.of(frame), Ending.CLOSE);
    }

    static EnrolmentReaction drop() {
        return new EnrolmentReaction(Optional.empty(), Ending.DROP);
    }
}
