package dev.scabbard.core.protocol.login;

import java.util.List;

/// What a server does after a frame of a client, in a login by SRP and by OPAQUE alike.
///
/// @param messages what to send, in order
/// @param ending what becomes of the connection after that
public record LoginReaction(List<AuthMessage> messages, Ending ending) {

    /// What becomes of a connection.
    public enum Ending {
        /// It goes on.
        NONE,
        /// It is closed with code 1000.
        CLOSE,
        /// It ends without a close frame; the client sees 1006.
        DROP
    }

    /// Keeps a copy of the list.
    public LoginReaction {
        messages = List.copyOf(messages);
    }

    /// Send these and wait for the next frame.
    public static LoginReaction send(AuthMessage... messages) {
        return new LoginReaction(List.of(messages), Ending.NONE);
    }

    /// Send these and close the connection.
    public static LoginReaction sendAndClose(AuthMessage... messages) {
        return new LoginReaction(List.of(messages), Ending.CLOSE);
    }

    /// Send nothing and drop the connection.
    public static LoginReaction drop() {
        return new LoginReaction(List.of(), Ending.DROP);
    }
}
