package dev.scabbard.core.net.transport;

/// What a WebSocket received.
public sealed interface Frame {

    /// A whole text message.
    record Text(String text) implements Frame {}

    /// A whole binary message.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Binary(byte[] content) implements Frame {}

    /// The socket is closed; nothing follows.
    ///
    /// @param code the close code, such as 1000; [#DROPPED] when it ended without a close frame
    record Closed(int code) implements Frame {

        /// The socket dropped without a close frame.
        public static final int DROPPED = 1006;
    }
}
