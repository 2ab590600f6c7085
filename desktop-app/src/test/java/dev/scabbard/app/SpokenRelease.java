package dev.scabbard.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.dialect.Dialects;

/// The release that a test's server is to be.
public final class SpokenRelease {

    private SpokenRelease() {}

    /// A release of the embedded server. A test of one that the program refuses to open is left out.
    ///
    /// @param written such as `0.8`
    public static HostedRelease of(String written) {
        HostedRelease release = HostedRelease.parse(written).orElseThrow();
        assumeTrue(isSpoken(release.release()), () -> written + " is not spoken");
        return release;
    }

    private static boolean isSpoken(Release release) {
        try {
            return Dialects.forRelease(release).covers(release);
        } catch (ProtocolProblem.UnsupportedRelease e) {
            return false;
        }
    }
}
