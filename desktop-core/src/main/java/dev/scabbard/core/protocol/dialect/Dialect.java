package dev.scabbard.core.protocol.dialect;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.protocol.Release;
import java.util.Set;

/// How to speak to one generation of servers: a column of the capability matrix (Excalibur, part B). A dialect is
/// chosen once, from the release a server states, by [Dialects#forRelease]; nothing else compares releases.
///
/// @param family the releases it covers, as major and minor number, such as `0.2`
/// @param exefVersion the version of the format that travels, and that new things at rest are written in
/// @param accounts how accounts are made and opened
/// @param requests how requests travel
/// @param server what the server tells
/// @param capabilities what these servers can do for a user
public record Dialect(
        String family,
        int exefVersion,
        AccountForms accounts,
        RequestForms requests,
        ServerForms server,
        Capabilities capabilities) {

    /// Names a dialect with all that it can do.
    Dialect(
            String family,
            int exefVersion,
            AccountForms accounts,
            RequestForms requests,
            ServerForms server,
            Set<Capability> capabilities) {
        this(family, exefVersion, accounts, requests, server, new Capabilities(capabilities));
    }

    /// Whether servers of this release speak it.
    public boolean covers(Release release) {
        return family.equals(release.major() + "." + release.minor());
    }

    /// Whether a release is newer than all that this covers.
    boolean isBefore(Release release) {
        return Release.parse(family)
                .filter(first -> release.compareTo(first) > 0 && !covers(release))
                .isPresent();
    }

    /// The format that travels, and that new things at rest are written in.
    public Exef exef() {
        return Exef.ofVersion(exefVersion);
    }

    /// The format in which servers answer over HTTP, the outer layer of what is stored included, as long as nobody has
    /// set them otherwise.
    public Exef answers() {
        return switch (server.answers()) {
            case AS_KEY -> exef();
            case AES_128 -> Exef.withAes128(exefVersion);
        };
    }
}
