package dev.scabbard.core.excalibur.server;

import java.time.Instant;

/// How willing the server is, for the status bar.
public sealed interface ServerState {

    /// It does what it is asked.
    record Willing() implements ServerState {}

    /// It has refused requests for at least 30 seconds because it has too many; they are still being tried. Whoever
    /// waits can be cancelled by interrupting its thread, a transfer by its own `cancel`.
    ///
    /// @param since when it refused the first of them
    record Busy(Instant since) implements ServerState {}
}
