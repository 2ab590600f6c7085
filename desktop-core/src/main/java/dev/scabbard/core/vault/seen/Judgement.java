package dev.scabbard.core.vault.seen;

import java.time.Instant;

/// What to think of a file that was read, whole and verified.
public sealed interface Judgement {

    /// Nothing was known of it.
    record FirstSeen() implements Judgement {}

    /// It is the version that was known.
    ///
    /// @param since when that was first seen
    record Unchanged(Instant since) implements Judgement {}

    /// It is a version that nobody has seen here: somebody has changed it elsewhere.
    ///
    /// @param last when the version before was last seen
    record ChangedElsewhere(Instant last) implements Judgement {}

    /// It is a version that does not belong there.
    record Suspicious(Alarm alarm) implements Judgement {}
}
