package dev.scabbard.core.protocol.login;

/// What travels over a WebSocket in one frame: plain messages as text, sealed ones as bytes (Excalibur, C 2.1).
public sealed interface SocketFrame {

    /// The JSON text of an [AuthMessage].
    record Text(String text) implements SocketFrame {}

    /// The ExEF of such a text.
    ///
    /// @param content belongs to whoever receives the frame; not copied
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Binary(byte[] content) implements SocketFrame {}
}
