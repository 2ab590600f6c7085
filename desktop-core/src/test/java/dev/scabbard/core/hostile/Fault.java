package dev.scabbard.core.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/// One thing a [HostileServer] does wrong with an HTTP exchange.
public sealed interface Fault
        permits Fault.Reply, Fault.DropBefore, Fault.DropAfter, Fault.Hang, Fault.HangAfter, Fault.WithoutHeader,
                Fault.ChangedBody, Midway {

    /// Answers by itself; the real server sees nothing.
    record Reply(int status, Map<String, String> headers, byte[] body) implements Fault {}

    /// Closes the connection without having passed the request on.
    record DropBefore(Ending ending) implements Fault {

        public DropBefore() {
            this(Ending.FIN);
        }
    }

    /// Passes the request on, then closes the connection without an answer.
    record DropAfter(Ending ending) implements Fault {

        public DropAfter() {
            this(Ending.FIN);
        }
    }

    /// Passes nothing on and never answers.
    record Hang() implements Fault {}

    /// Passes the request on, then never answers.
    record HangAfter() implements Fault {}

    /// Leaves a header out of the real answer.
    record WithoutHeader(String name) implements Fault {}

    /// Changes the body of the real answer; `Content-Length` follows.
    record ChangedBody(UnaryOperator<byte[]> change) implements Fault {}

    /// Sends so many bytes of the real answer's body and closes the connection.
    static Fault cutAnswer(long bytes) {
        return new Midway.Cut(Direction.ANSWER, bytes, Ending.FIN);
    }

    /// Passes so many bytes of the request's body on and closes the connections.
    static Fault cutRequest(long bytes) {
        return new Midway.Cut(Direction.REQUEST, bytes, Ending.FIN);
    }

    /// An answer with a status and nothing else.
    static Fault status(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    /// An answer with a text.
    static Fault text(int status, String contentType, String text) {
        return new Reply(status, Map.of("Content-Type", contentType), text.getBytes(StandardCharsets.UTF_8));
    }

    /// A redirect.
    static Fault redirect(String location) {
        return new Reply(302, Map.of("Location", location), new byte[0]);
    }

    /// The server's own way of saying that it has too many requests.
    static Fault tooManyRequests() {
        return text(429, "application/json", "{\"message\":\"Too Many Requests\"}");
    }
}
