package dev.scabbard.core.local;

import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.Dialects;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A release of Excalibur that the embedded server can be. Within one generation all are alike but for what they say
/// they are, and for the limit of 0.3.0: each behaves as the last one of its generation.
///
/// @param release that it says it is
/// @param dialect that it speaks
public record HostedRelease(Release release, Dialect dialect) {

    /// What a new data folder is made for when nobody says otherwise: the newest there is. A folder that was made for
    /// an older one keeps it.
    public static final HostedRelease DEFAULT = of(new Release(0, 8, 2));

    /// The releases meant by a generation alone; 0.2 has had no reason to be a later one.
    private static final List<Release> USUAL = List.of(
            new Release(0, 2, 0),
            new Release(0, 3, 1),
            new Release(0, 4, 4),
            new Release(0, 5, 1),
            new Release(0, 6, 6),
            new Release(0, 7, 4),
            new Release(0, 8, 2));

    private static final Release FIRST_WITH_HIGH_RATE = new Release(0, 3, 1);
    private static final Pattern WRITTEN = Pattern.compile("0\\.([2-8])(?:\\.(\\d{1,2}))?");

    /// Reads a generation (`0.8`) or a release of one (`0.8.2`); empty for anything else.
    public static Optional<HostedRelease> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Release usual = USUAL.get(Integer.parseInt(matcher.group(1)) - USUAL.getFirst().minor());
        return Optional.of(of(Optional.ofNullable(matcher.group(2))
                .map(patch -> new Release(usual.major(), usual.minor(), Integer.parseInt(patch)))
                .orElse(usual)));
    }

    /// The release, if the embedded server can be it.
    static Optional<HostedRelease> find(Release release) {
        return Dialects.all().stream()
                .filter(dialect -> dialect.covers(release))
                .findFirst()
                .map(dialect -> new HostedRelease(release, dialect));
    }

    /// The release.
    ///
    /// @throws IllegalArgumentException when the embedded server cannot be it
    public static HostedRelease of(Release release) {
        return find(release).orElseThrow(() -> new IllegalArgumentException("there is no server of this release"));
    }

    /// The releases that stand for their generations, the oldest first.
    public static List<HostedRelease> ofEveryGeneration() {
        return USUAL.stream().map(HostedRelease::of).toList();
    }

    /// Whether both are of one generation, so that one can go on where the other has stopped.
    boolean isLike(HostedRelease other) {
        return dialect.equals(other.dialect);
    }

    /// How many requests it takes from one client by default.
    public RateLimit rate() {
        return release.compareTo(FIRST_WITH_HIGH_RATE) < 0 ? RateLimit.EXCALIBUR_DEFAULT : RateLimit.EXCALIBUR_SINCE_03;
    }
}
