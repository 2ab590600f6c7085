package dev.scabbard.core.local.excalibur.socket;

import dev.scabbard.core.protocol.login.SocketFrame;

/// What is spoken over one WebSocket, without input or output: takes the client's frames one after the other and says
/// what to do. Whoever made it closes it when the connection has ended.
public interface Conversation extends AutoCloseable {

    /// Where a server says something by itself, at any time and from any thread.
    interface Outlet {

        /// Sends a frame.
        void send(SocketFrame frame);

        /// Closes the connection as one that ends as it should.
        void close();

        /// Asks the client whether it is still there, which also keeps what is between from giving up.
        void ping();
    }

    /// The connection is open.
    ///
    /// @param outlet for what is said unasked; usable until this is closed
    default Turn opened(Outlet outlet) {
        return Turn.waiting();
    }

    /// A text frame has come.
    Turn text(String frame);

    /// A binary frame has come. Most conversations have none.
    ///
    /// @param frame belongs to the receiver
    default Turn binary(byte[] frame) {
        return Turn.drop();
    }

    @Override
    default void close() {}
}
