package dev.scabbard.core.protocol;

import java.util.List;

/// All dialects that are understood.
public final class Dialects {

    private static final List<Dialect> ALL = List.of(new Dialect02());

    private Dialects() {}

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
