package dev.scabbard.core.net;

/// The one way out of this program: HTTP/1.1 requests and WebSockets with the same trust, proxy and time-outs.
///
/// Nothing is done that was not asked for: no repeats, redirects, cookies, compression, cached authentication or upgrade offers. Safe for
/// many threads; every call blocks its own, which may be a virtual one.
public final class Transport implements AutoCloseable {

    /// @throws NetProblem.CaFileUnusable when the settings' file of authorities cannot be used
    public Transport(TransportSettings settings) {
        throw new UnsupportedOperationException();
    }

    /// Sends a request and reads the whole reply, whatever its status.
    ///
    /// @throws NetProblem when no whole reply came back in time
    /// @throws java.io.UncheckedIOException when the source of the request's body failed
    public Reply send(Request request) {
        throw new UnsupportedOperationException();
    }

    /// Sends a request and hands the reply, whatever its status, to `reader` as it comes in.
    ///
    /// @return what the reader made of it
    /// @throws NetProblem when no reply came back in time, or its body broke off
    /// @throws java.io.UncheckedIOException when the source of the request's body or the reader failed
    public <T> T exchange(Request request, ReplyReader<T> reader) {
        throw new UnsupportedOperationException();
    }

    /// Opens a WebSocket (`wss` for a secure origin).
    ///
    /// @param target path and query, visible ASCII
    /// @param cancellation ends the opening and whatever the channel waits for
    /// @throws NetProblem when it does not open in time
    public WebSocketChannel connect(Origin origin, String target, Cancellation cancellation) {
        throw new UnsupportedOperationException();
    }

    /// Opens a WebSocket that only closing ends.
    ///
    /// @see #connect(Origin, String, Cancellation)
    public WebSocketChannel connect(Origin origin, String target) {
        return connect(origin, target, new Cancellation());
    }

    /// Cuts every connection and WebSocket, running exchanges included, which end in [NetProblem.Cancelled]. For locking: afterwards no
    /// pooled buffer holds a byte of what was sent or received. The transport stays usable.
    public void dropConnections() {
        throw new UnsupportedOperationException();
    }

    /// Drops the connections for good. Closing twice does nothing.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
