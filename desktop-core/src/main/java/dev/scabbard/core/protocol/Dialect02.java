package dev.scabbard.core.protocol;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefV2;
import java.util.Set;

/// Excalibur 0.2.x (part A of the protocol; column G2 of the capability matrix).
final class Dialect02 implements Dialect {

    private static final Capabilities CAPABILITIES =
            new Capabilities(Set.of(Capability.MEDIA_TYPE, Capability.CLOCK, Capability.SIZE_CHECK));

    private final Exef exef = new ExefV2();

    @Override
    public String family() {
        return "0.2";
    }

    @Override
    public boolean covers(Release release) {
        return release.major() == 0 && release.minor() == 2;
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Exef exef() {
        return exef;
    }

    @Override
    public String proofHeader() {
        return ProofOfPossession.HEADER;
    }
}
