package dev.scabbard.core.net.transport;

import java.time.Duration;

/// An open WebSocket, used like a telephone: send, then wait for what comes. Messages that arrive unasked are queued in
/// order. Used by one thread; [#close()] may come from any.
public interface WebSocketChannel extends AutoCloseable {

    /// The largest message that is accepted: 64 KiB of text or bytes.
    int MAX_MESSAGE_BYTES = 1 << 16;

    /// Sends a text message and waits until it is handed to the network.
    ///
    /// @throws NetProblem.ConnectionLost when the socket is closed
    /// @throws NetProblem.ReplyTooSlow when the network does not take it in time
    /// @throws NetProblem.Cancelled when cancelled, interrupted or closed meanwhile
    void send(String text);

    /// Sends a binary message and waits until it is handed to the network.
    ///
    /// @param content stays the caller's
    /// @throws NetProblem as [#send(String)]
    void send(byte[] content);

    /// The next message in order of arrival. After a [Frame.Closed] it is that again.
    ///
    /// @param timeout how long to wait for it
    /// @throws NetProblem.ReplyTooSlow when nothing came in time
    /// @throws NetProblem.ReplyTooLarge for a message over [#MAX_MESSAGE_BYTES]; the socket is dropped
    /// @throws NetProblem.Cancelled when cancelled, interrupted or closed meanwhile
    Frame receive(Duration timeout);

    /// Closes the socket at once. Closing twice does nothing.
    @Override
    void close();
}
