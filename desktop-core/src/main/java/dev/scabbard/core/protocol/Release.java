package dev.scabbard.core.protocol;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A release of the Excalibur server, such as 0.2.0. Pre-release, development and build suffixes are dropped
/// (Excalibur, part B).
///
/// @param major the first number
/// @param minor the second number; what a server and a client understand of each other depends on it
/// @param patch the third number
public record Release(int major, int minor, int patch) implements Comparable<Release> {

    private static final Pattern PEP_440 = Pattern.compile(
            "(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?"
                    + "(?:[-_.]?(?:a|b|c|rc|alpha|beta|pre|preview|post|rev|r|dev)[-_.]?\\d{0,9}){0,4}"
                    + "(?:\\+[a-z0-9._-]{1,64})?",
            Pattern.CASE_INSENSITIVE);

    private static final Comparator<Release> ORDER =
            Comparator.comparingInt(Release::major).thenComparingInt(Release::minor).thenComparingInt(Release::patch);

    /// Reads a version as a server states it (PEP 440: `0.2.0`, `0.3.0a1`).
    ///
    /// @return empty when it is not a version
    public static Optional<Release> parse(String pep440) {
        Matcher matcher = PEP_440.matcher(pep440);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> patch = Optional.ofNullable(matcher.group(3));
        return Optional.of(new Release(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                patch.map(Integer::parseInt).orElse(0)));
    }

    @Override
    public int compareTo(Release other) {
        return ORDER.compare(this, other);
    }

    /// The three numbers with dots between them, a semantic version.
    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
