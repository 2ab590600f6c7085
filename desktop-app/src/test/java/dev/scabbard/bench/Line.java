package dev.scabbard.bench;

import java.util.Locale;
import java.util.Optional;

/// One line of the table.
///
/// @param what was measured
/// @param ours what was found, with its unit
/// @param peer what it is compared with and what that did; empty when the limit is a number
/// @param compared the ratio, or the value again
/// @param must what it has to reach
/// @param reached whether it does; empty when it could not be measured
public record Line(String what, String ours, String peer, String compared, String must, Optional<Boolean> reached) {

    /// A speed against a peer's speed: both did the same amount of work.
    ///
    /// @param atLeast the smallest ratio of our speed to theirs
    public static Line ratio(
            String what, double atLeast, Samples ours, String peerName, Samples peer, double mebibytes) {
        double ratio = peer.min() / ours.min();
        return new Line(
                what,
                ours.rate(mebibytes),
                peerName + ": " + peer.rate(mebibytes),
                times(ratio),
                "≥ " + times(atLeast),
                Optional.of(ratio >= atLeast));
    }

    /// A value that has a limit.
    ///
    /// @param value in `unit`
    /// @param atMost the largest that will do
    public static Line limit(String what, double atMost, double value, String unit, String shown) {
        return new Line(
                what,
                shown,
                "",
                number(value) + " " + unit,
                "≤ " + number(atMost) + " " + unit,
                Optional.of(value <= atMost));
    }

    /// A value that is only published.
    public static Line published(String what, String ours, String peer, String compared) {
        return new Line(what, ours, peer, compared, "–", Optional.empty());
    }

    /// Something that could not be measured here.
    public static Line notMeasured(String what, String must, String why) {
        return new Line(what, "not measured", why, "", must, Optional.empty());
    }

    /// A factor with its sign.
    public static String times(double ratio) {
        return number(ratio) + " ×";
    }

    /// A number with as many digits as say something.
    public static String number(double value) {
        return String.format(Locale.ROOT, value >= 20 ? "%.0f" : value >= 3 ? "%.1f" : "%.2f", value)
                .replaceFirst("\\.0+$", "");
    }
}
