package dev.scabbard.core.local.excalibur.socket;

import dev.scabbard.core.protocol.login.LoginReaction;
import dev.scabbard.core.protocol.login.SocketFrame;
import dev.scabbard.core.protocol.opaque.EnrolmentReaction;
import java.util.List;

/// What a server does after a frame of a client.
///
/// @param frames what it sends, in order
/// @param ending what becomes of the connection after that
public record Turn(List<SocketFrame> frames, Ending ending) {

    /// The status code of a connection that ends as it should.
    static final int NORMAL = 1000;

    /// The status code for who is not let in.
    static final int REFUSED = 1008;

    /// What becomes of a connection.
    sealed interface Ending {

        /// It goes on.
        record None() implements Ending {}

        /// It is closed, with a code and a reason.
        record Close(int code, String reason) implements Ending {}

        /// It ends without a close frame; the client sees 1006.
        record Drop() implements Ending {}
    }

    /// Copies the list.
    public Turn {
        frames = List.copyOf(frames);
    }

    /// Wait for the next frame.
    static Turn waiting() {
        return new Turn(List.of(), new Ending.None());
    }

    /// Send these and wait for the next frame.
    static Turn send(SocketFrame... frames) {
        return new Turn(List.of(frames), new Ending.None());
    }

    /// End as a connection should.
    static Turn close() {
        return new Turn(List.of(), new Ending.Close(NORMAL, ""));
    }

    /// End without a word.
    public static Turn drop() {
        return new Turn(List.of(), new Ending.Drop());
    }

    /// Refuse whoever is there.
    static Turn refuse(String reason) {
        return new Turn(List.of(), new Ending.Close(REFUSED, reason));
    }

    /// The same as a login says it, in plain text frames.
    static Turn of(LoginReaction reaction) {
        List<SocketFrame> frames = reaction.messages().stream()
                .<SocketFrame>map(message -> new SocketFrame.Text(message.toServerFrame()))
                .toList();
        return new Turn(frames, of(reaction.ending()));
    }

    /// The same as an enrolment says it.
    static Turn of(EnrolmentReaction reaction) {
        return new Turn(reaction.frame().stream().toList(), of(reaction.ending()));
    }

    private static Ending of(LoginReaction.Ending ending) {
        return switch (ending) {
            case NONE -> new Ending.None();
            case CLOSE -> new Ending.Close(NORMAL, "");
            case DROP -> new Ending.Drop();
        };
    }
}
