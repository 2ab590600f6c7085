package dev.scabbard.core.protocol.dialect;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Release;
import java.util.List;
import java.util.Optional;

/// All dialects, and which of them is a server's.
public final class Dialects {

    private static final List<Dialect> ALL = List.of(
            Dialect02.DIALECT,
            Dialect03.DIALECT,
            Dialect04.DIALECT,
            Dialect05.DIALECT,
            Dialect06.DIALECT,
            Dialect07.DIALECT,
            Dialect08.DIALECT);

    private Dialects() {}

    /// Every dialect there is, the oldest first.
    public static List<Dialect> all() {
        return ALL;
    }

    /// The oldest dialect whose servers can do something.
    ///
    /// @throws IllegalArgumentException when none can
    public static Dialect firstWith(Capability capability) {
        return ALL.stream()
                .filter(dialect -> dialect.capabilities().has(capability))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no server can do that"));
    }

    /// The dialect to read from a server with that is newer than any that is known: the newest. It may be wrong in any
    /// point, so that nothing is to be changed by it (Excalibur 0.8, details 40).
    ///
    /// @return empty when the release is no newer than those that are known
    public static Optional<Dialect> forReadingOnly(Release release) {
        return Optional.of(ALL.getLast()).filter(newest -> newest.isBefore(release));
    }

    /// The dialect of servers of this release.
    ///
    /// @throws ProtocolProblem.UnsupportedRelease when none covers it
    public static Dialect forRelease(Release release) {
        return ALL.stream()
                .filter(dialect -> dialect.covers(release))
                .findFirst()
                .orElseThrow(() -> new ProtocolProblem.UnsupportedRelease(release));
    }
}
