package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.login.SocketFrame;

/// What a client does after a frame of the server (see [OpaqueEnrolment]).
public sealed interface EnrolmentStep {

    /// Send this, then wait for the next frame.
    ///
    /// @param frame what to send
    record Send(SocketFrame frame) implements EnrolmentStep {}

    /// The server has stored the record.
    record Complete() implements EnrolmentStep {}

    /// There is another user of this name; nothing was changed.
    record NameTaken() implements EnrolmentStep {}

    /// The key that this was opened with is not the server's; nothing was changed.
    record KeyRefused() implements EnrolmentStep {}
}
