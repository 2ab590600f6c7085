package dev.scabbard.core.net;

import java.time.Duration;

/// How long to wait for what.
///
/// @param connect for a connection, its TLS handshake included
/// @param reply from the last byte of a request to the last byte of a buffered reply, or to the end of the header of a
///     streamed one, however slowly a server drips; after a streamed body a second more for every 16 MiB
/// @param idle without a single byte going out or coming in while a body is under way; the time that this side takes
///     to make or use the bytes does not count
public record Timeouts(Duration connect, Duration reply, Duration idle) {

    /// @throws IllegalArgumentException for a time that is not positive
    public Timeouts {
        if (!connect.isPositive() || !reply.isPositive() || !idle.isPositive()) {
            throw new IllegalArgumentException("a time-out is longer than nothing");
        }
    }

    /// 10 s to connect, 30 s for a reply, 30 s of silence.
    public static Timeouts standard() {
        return new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(30));
    }
}
