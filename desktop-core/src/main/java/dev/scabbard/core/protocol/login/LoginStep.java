package dev.scabbard.core.protocol.login;

/// What a client does after a message of the server, in a login by SRP and by OPAQUE alike.
public sealed interface LoginStep {

    /// Send this, then wait for the next message.
    ///
    /// @param message what to send
    record Send(AuthMessage message) implements LoginStep {}

    /// Wait for the next message; there is nothing to send.
    record Await() implements LoginStep {}

    /// The login is complete.
    ///
    /// @param result the receiver's to close
    record Complete(LoginResult result) implements LoginStep {}

    /// The server knows no user of this name.
    record UnknownUser() implements LoginStep {}

    /// The password is wrong.
    record WrongPassword() implements LoginStep {}
}
