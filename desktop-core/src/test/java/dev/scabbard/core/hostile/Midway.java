package dev.scabbard.core.hostile;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// A [Fault] in the middle of a body that streams through a [HostileServer]: the head and the first bytes pass as they
/// are. Positions count bytes of the body as it travels (so encrypted); a negative one counts from the body's end.
/// In a message without a body it happens before the last byte of the head passes, so before anybody can act on it.
public sealed interface Midway extends Fault {

    Direction direction();

    /// How many bytes pass before it happens.
    long after();

    /// Cuts the connections on both sides.
    record Cut(Direction direction, long after, Ending ending) implements Midway {}

    /// Passes nothing more until `until` is released, or the server closed; then goes on.
    record Stall(Direction direction, long after, CountDownLatch until) implements Midway {}

    /// Changes one byte; everything else passes.
    record Flip(Direction direction, long after) implements Midway {}

    /// Leaves the rest away and says so: `Content-Length` is what passes.
    record Truncate(Direction direction, long after) implements Midway {}

    /// Passes the rest in small pieces with a rest after each.
    record Trickle(Direction direction, long after, int piece, Duration rest) implements Midway {}

    /// Does something else first, such as stopping the real server; then goes on.
    record Meanwhile(Direction direction, long after, Runnable action) implements Midway {}

    /// The position in a body of so many bytes.
    default long position(long length) {
        return after() < 0 ? Math.max(0, length + after()) : Math.min(after(), length);
    }
}
