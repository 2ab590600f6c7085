package dev.scabbard.core.local;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many requests one client address may send: `burst` at once, and `perSecond` more each second (a token bucket).
/// Excalibur's own defaults are [#EXCALIBUR_DEFAULT] and [#EXCALIBUR_SINCE_03].
///
/// @param burst at least 1
/// @param perSecond above 0, may be a fraction
public record RateLimit(int burst, double perSecond) {

    /// 20 at once and one more a second, as an Excalibur 0.2 server has it.
    public static final RateLimit EXCALIBUR_DEFAULT = new RateLimit(20, 1);

    /// 250 at once and 25 more a second, as Excalibur servers since 0.3.1 have it.
    public static final RateLimit EXCALIBUR_SINCE_03 = new RateLimit(250, 25);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})/(\\d{1,6}(?:\\.\\d{1,6})?)");

    /// @throws IllegalArgumentException when a number is out of its range
    public RateLimit {
        if (burst < 1 || !(perSecond > 0) || Double.isInfinite(perSecond)) {
            throw new IllegalArgumentException("a rate needs a burst of at least 1 and a refill above 0");
        }
    }

    /// Reads `BURST/PER_SECOND`, such as `20/1` or `5/0.5`; empty for anything else.
    public static Optional<RateLimit> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int burst = Integer.parseInt(matcher.group(1));
        double perSecond = Double.parseDouble(matcher.group(2));
        return burst < 1 || perSecond <= 0 ? Optional.empty() : Optional.of(new RateLimit(burst, perSecond));
    }
}
