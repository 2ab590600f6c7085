package dev.scabbard.core.local;

import java.util.Optional;

/// How many requests one client address may send to an embedded server.
public sealed interface RateRule {

    /// Any number, which is right for a vault that only this computer uses.
    record Unlimited() implements RateRule {}

    /// As many as a server of that release takes by default.
    record OfRelease() implements RateRule {}

    /// So many.
    record Limited(RateLimit rate) implements RateRule {}

    /// The limit of a server of this release; empty for none.
    default Optional<RateLimit> of(HostedRelease release) {
        return switch (this) {
            case Unlimited() -> Optional.empty();
            case OfRelease() -> Optional.of(release.rate());
            case Limited(RateLimit rate) -> Optional.of(rate);
        };
    }
}
