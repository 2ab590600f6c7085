package dev.scabbard.core.hostile;

import java.util.function.UnaryOperator;

/// One thing a [HostileServer] does wrong with a WebSocket message that the real server sends.
public sealed interface FrameFault {

    /// Drops the socket without a close frame instead.
    record Drop() implements FrameFault {}

    /// Swallows it and whatever follows.
    record Swallow() implements FrameFault {}

    /// Passes it on and drops the socket then: what the client says next never arrives.
    record DropAfter() implements FrameFault {}

    /// Does something before it passes it on.
    record Meanwhile(Runnable action) implements FrameFault {}

    /// Sends its bytes as a binary message.
    record Binary() implements FrameFault {}

    /// Sends another text.
    record Changed(UnaryOperator<String> change) implements FrameFault {}
}
