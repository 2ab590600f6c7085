package dev.scabbard.core.problem;

import java.time.Duration;
import java.time.Instant;

/// One argument of a [Problem]'s message. The kind tells whoever shows it how: text is neutralised (no control or bidi
/// characters), sizes, counts and times are written the way of the user's language.
public sealed interface Argument {

    /// Text that may come from a user, a file system or a server.
    record Text(String value) implements Argument {}

    /// A size in bytes.
    record Size(long bytes) implements Argument {}

    /// A number of things.
    record Count(long value) implements Argument {}

    /// A span of time.
    record Span(Duration value) implements Argument {}

    /// A moment.
    record Moment(Instant value) implements Argument {}

    /// Text that may come from a user, a file system or a server.
    static Argument text(String value) {
        return new Text(value);
    }

    /// A size in bytes.
    static Argument size(long bytes) {
        return new Size(bytes);
    }

    /// A number of things.
    static Argument count(long value) {
        return new Count(value);
    }

    /// A span of time.
    static Argument span(Duration value) {
        return new Span(value);
    }

    /// A moment.
    static Argument moment(Instant value) {
        return new Moment(value);
    }
}
